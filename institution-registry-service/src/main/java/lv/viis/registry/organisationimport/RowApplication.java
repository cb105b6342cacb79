package lv.viis.registry.organisationimport;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.language.Wording;
import lv.viis.registry.headship.AppointHeads;
import lv.viis.registry.headship.AppointHeads.Outcome;
import lv.viis.registry.organisation.Contact;
import lv.viis.registry.organisation.Organisation;
import lv.viis.registry.organisation.Organisation.Change;
import lv.viis.registry.organisation.OrganisationFacts;
import lv.viis.registry.organisation.Organisations;

/** Applies the rows of one file to the organisations, and keeps what came of it. */
final class RowApplication {

    private final Organisations organisations;
    private final KnownOrganisations known;
    private final AppointHeads appointHeads;
    private final AppointHeads.Terms terms;
    private final Findings findings;
    private final Reach reach;

    private final List<Organisation> registered = new ArrayList<>();
    private final List<Organisation> changed = new ArrayList<>();
    private final List<Organisation> touched = new ArrayList<>();
    private final Set<Organisation> newlyHeaded = new LinkedHashSet<>();
    private int different;
    private int unchanged;

    RowApplication(
            Organisations organisations,
            KnownOrganisations known,
            AppointHeads appointHeads,
            AppointHeads.Terms terms,
            Findings findings,
            Reach reach) {
        this.organisations = organisations;
        this.known = known;
        this.appointHeads = appointHeads;
        this.terms = terms;
        this.findings = findings;
        this.reach = reach;
    }

    void apply(OrganisationRow row) {
        var organisation = known.of(row);
        if (organisation != null && organisation.isClosed(reach.day())) {
            findings.fault(
                    row.number(),
                    row.identifierColumn(),
                    new Wording("belongs to an organisation that is closed", "pieder organizācijai, kas ir slēgta"));
            return;
        }
        var facts = withFounder(row);
        if (organisation == null) {
            appoint(register(facts), row);
            return;
        }
        warnOfKeptContacts(row.number(), organisation.facts().contact(), facts.contact());
        var change = organisation.update(facts);
        if (change != Change.NONE) {
            touched.add(organisation);
        }
        if (change == Change.TOLD) {
            changed.add(organisation);
        }
        var head = appoint(organisation, row);
        if (change == Change.NONE && head == Outcome.UNCHANGED) {
            unchanged++;
        } else {
            different++;
        }
    }

    List<Organisation> registered() {
        return registered;
    }

    List<Organisation> changed() {
        return changed;
    }

    /** Changed in anything, also in what no event carries. */
    List<Organisation> touched() {
        return touched;
    }

    Set<Organisation> newlyHeaded() {
        return newlyHeaded;
    }

    OrganisationImport.Tally tally() {
        return new OrganisationImport.Tally(registered.size(), different, unchanged);
    }

    private Organisation register(OrganisationFacts facts) {
        var organisation = Organisation.register(facts);
        organisations.persist(organisation);
        known.add(organisation);
        registered.add(organisation);
        return organisation;
    }

    private Outcome appoint(Organisation organisation, OrganisationRow row) {
        if (row.head() == null) {
            return Outcome.UNCHANGED;
        }
        if (organisation.isClosed(row.head().from())) {
            findings.fault(
                    row.number(),
                    "headFrom",
                    new Wording("lies after the organisation's closing", "ir pēc organizācijas slēgšanas"));
            return Outcome.UNCHANGED;
        }
        var outcome = appointHeads.appoint(organisation, row.head(), terms, reach);
        if (outcome == Outcome.CONTRADICTED) {
            findings.fault(
                    row.number(),
                    "headFrom",
                    new Wording(
                            "contradicts a head who is on record from that day or later",
                            "ir pretrunā ar vadītāju, kas reģistrā ir no šīs vai vēlākas dienas"));
        }
        if (outcome == Outcome.OWN) {
            findings.fault(
                    row.number(),
                    "headFrom",
                    new Wording(
                            "concerns the importing registrar's own headship",
                            "skar paša importējošā reģistrētāja vadītāja amatu"));
        }
        if (outcome == Outcome.PROPOSED) {
            findings.warn(
                    row.number(), "headFrom", new Wording("waits for a second registrar", "gaida otru reģistrētāju"));
        }
        if (outcome == Outcome.APPOINTED) {
            newlyHeaded.add(organisation);
        }
        return outcome;
    }

    private OrganisationFacts withFounder(OrganisationRow row) {
        if (row.founder() == null) {
            return row.facts();
        }
        var founder = known.founder(row.founder());
        if (founder == null) {
            findings.fault(
                    row.number(),
                    "founder",
                    new Wording("is neither in this file nor in the registry", "nav ne šajā datnē, ne reģistrā"));
            return row.facts();
        }
        return row.facts().withFounder(founder.id());
    }

    private void warnOfKeptContacts(int row, Contact own, Contact imported) {
        warnIfKept(row, "phone", own.phone(), imported.phone());
        warnIfKept(row, "email", own.email(), imported.email());
        warnIfKept(row, "homepage", own.homepage(), imported.homepage());
    }

    private void warnIfKept(int row, String column, String own, String imported) {
        if (own != null && imported != null && !own.equals(imported)) {
            findings.warn(
                    row,
                    column,
                    new Wording(
                            "was not taken: the organisation keeps its contacts itself",
                            "nav pārņemts: organizācija savu saziņas informāciju uztur pati"));
        }
    }
}
