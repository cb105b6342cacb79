package lv.viis.registry.headship;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import lv.viis.registry.act.Basis;

/** A term in which somebody leads an organisation: identified by a personal code, or known by name only. */
@Entity
class Headship {

    @Id
    UUID id;

    UUID organisationId;

    /** Null where the holder is not identified. */
    UUID personId;

    String givenName;
    String surname;

    /** The personal code; sealed, and for no answer or event. */
    byte[] sealedCode;

    boolean acting;
    LocalDate fromDay;
    LocalDate lastDay;
    String actNumber;
    LocalDate actDate;

    /** By which act a registrar bound the headship to its person; null if the person was known from the beginning. */
    String identificationActNumber;

    LocalDate identificationActDate;
    UUID identifiedBy;
    Instant identifiedAt;

    /** When it was recorded, so that who hears of it can tell the new from the old. */
    Instant recordedAt;

    @Version
    long version;

    protected Headship() {}

    static Headship begin(UUID organisationId, NewHead head, Holder holder, Instant now) {
        var headship = new Headship();
        headship.id = holder.headshipId();
        headship.organisationId = organisationId;
        headship.personId = holder.personId();
        headship.sealedCode = holder.sealedCode();
        headship.acting = head.acting();
        headship.fromDay = head.from();
        headship.recordedAt = now;
        headship.name(head);
        return headship;
    }

    /** Ends the term; an end may be brought forward but not put off, for then somebody else may hold the office. */
    void end(LocalDate day) {
        requireCanEnd(day);
        lastDay = day;
    }

    void requireCanEnd(LocalDate day) {
        if (day.isBefore(fromDay)) {
            throw new EndBeforeBeginning();
        }
        if (lastDay != null && !day.isBefore(lastDay)) {
            throw new HeadshipHasEnded();
        }
    }

    /** Whether an import has other names or another act for it. */
    boolean differsFrom(NewHead head) {
        return !givenName.equals(head.givenName())
                || !surname.equals(head.surname())
                || !Objects.equals(actNumber, head.actNumber())
                || !Objects.equals(actDate, head.actDate());
    }

    /** Corrects names and act, which no event carries. */
    void correct(NewHead head) {
        name(head);
    }

    void requireUnidentified() {
        if (personId != null) {
            throw new HeadAlreadyIdentified(organisationId);
        }
    }

    /** Binds it to the person of the act, once. */
    void identify(Holder holder, Basis act, UUID registrar, Instant now) {
        requireUnidentified();
        personId = holder.personId();
        sealedCode = holder.sealedCode();
        identificationActNumber = act.number();
        identificationActDate = act.date();
        identifiedBy = registrar;
        identifiedAt = now;
    }

    boolean isHeldOn(LocalDate day) {
        return !day.isBefore(fromDay) && (lastDay == null || !day.isAfter(lastDay));
    }

    /** Whether somebody would hold it on the day or later. */
    boolean isHeldFrom(LocalDate day) {
        return !fromDay.isBefore(day) || lastDay == null || !lastDay.isBefore(day);
    }

    /** An import without codes names people only, also those who were identified since. */
    boolean isHeldBy(UUID person, NewHead head) {
        return person != null
                ? person.equals(personId)
                : givenName.equals(head.givenName()) && surname.equals(head.surname());
    }

    String holder() {
        return givenName + " " + surname;
    }

    Basis basis() {
        return new Basis(actNumber, actDate);
    }

    private void name(NewHead head) {
        givenName = head.givenName();
        surname = head.surname();
        actNumber = head.actNumber();
        actDate = head.actDate();
    }
}
