package lv.viis.registration.letters.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.registration.applying.accessapplication.AccessApplication;
import lv.viis.registration.applying.employment.Employments;
import lv.viis.registration.letters.letter.Letters;

/**
 * Remembers what applicant and employee signed about themselves: of each only what stands in a letter of theirs that is
 * proved. Only submission brings it here: a draft with somebody's code neither changes nor reveals what is known of them.
 */
@ApplicationScoped
public class NotePeople {

    private final People people;
    private final Contacts contacts;
    private final Employments employments;

    NotePeople(People people, Contacts contacts, Employments employments) {
        this.people = people;
        this.contacts = contacts;
        this.employments = employments;
    }

    /** @param proved the letters on which the application rests, each the word of its signer and of nobody else */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(AccessApplication application, List<Letters.Proved> proved, Instant now) {
        for (var one : proved) {
            var letter = one.letter();
            switch (letter.kind()) {
                case HEAD_APPLICATION -> noteApplicant(application, letter.id(), now);
                case COMMITMENT -> noteEmployee(application, letter.id(), now);
                case AUTHORISATION -> throw new IllegalArgumentException("no letter of an application");
            }
        }
        people.flush();
    }

    private void noteApplicant(AccessApplication application, UUID letter, Instant now) {
        var by = application.asked().applicant();
        var id = application.applicantId();
        known(id, by.givenName(), by.surname(), now);
        // The letter has no address: it is the applicant's word if they wrote it themselves, and not a clerk.
        if (by.email() != null && !application.isRecordedByClerk()) {
            var contact = contact(id, application.employerId(), by.email(), letter, now);
            contact.isReachedBy(by.email(), contact.phone, letter, now);
        }
    }

    private void noteEmployee(AccessApplication application, UUID letter, Instant now) {
        var asked = application.asked();
        var about = asked.employee();
        var id = application.personId();
        known(id, about.givenName(), about.surname(), now).code = application.employeeCode();
        contact(id, application.employerId(), about.email(), letter, now)
                .isReachedBy(about.email(), about.phone(), letter, now);
        employments.note(id, application.employerId(), asked.employmentFrom(), asked.employmentLastDay(), about.post());
    }

    private Person known(UUID id, String givenName, String surname, Instant now) {
        var person = people.locked(id, givenName, surname, now);
        person.isCalled(givenName, surname, now);
        return person;
    }

    /** After {@link #known}, which keeps others from it until this transaction ends. */
    private Contact contact(UUID personId, UUID organisationId, String email, UUID letter, Instant now) {
        var known = contacts.findById(new Contact.Key(personId, organisationId));
        if (known != null) {
            return known;
        }
        var contact = new Contact(personId, organisationId);
        contact.isReachedBy(email, null, letter, now);
        contacts.persist(contact);
        return contact;
    }
}
