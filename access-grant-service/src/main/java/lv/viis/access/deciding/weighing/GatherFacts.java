package lv.viis.access.deciding.weighing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.viis.access.granting.grant.HeldGrants;
import lv.viis.access.granting.role.GrantingRules;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.access.known.employment.KnownEmployments;
import lv.viis.access.known.headship.KnownHeads;
import lv.viis.access.known.knownorganisation.KnownOrganisation;
import lv.viis.access.known.knownorganisation.KnownOrganisations;
import lv.viis.chassis.calendar.Riga;

/** Puts an application on the scales: reads once all on which it is weighed, and holds it where it is decided. */
@ApplicationScoped
public class GatherFacts {

    /** Who decides, and by whose word a policy does. */
    private static final Set<String> DECIDERS = Set.of(Roles.IZM_ACCESS_OFFICER);

    private final KnownOrganisations organisations;
    private final DecisionConfig config;
    private final SamePerson people;
    private final KnownHeads heads;
    private final KnownEmployments employments;
    private final HeldGrants grants;
    private final GrantingRules rules;

    GatherFacts(
            KnownOrganisations organisations,
            DecisionConfig config,
            SamePerson people,
            KnownHeads heads,
            KnownEmployments employments,
            HeldGrants grants,
            GrantingRules rules) {
        this.organisations = organisations;
        this.config = config;
        this.people = people;
        this.heads = heads;
        this.employments = employments;
        this.grants = grants;
        this.rules = rules;
    }

    /**
     * As it stands, for whoever looks at it.
     *
     * @param now on whose day in Riga it is weighed
     */
    public Weighing of(Submission asked, Instant now) {
        return new Weighing(asked, read(asked, List.of(), Riga.day(now)));
    }

    /**
     * As it stays until the transaction ends, for whoever decides on it.
     *
     * @param now on whose day in Riga it is weighed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Weighing held(DecidedLines decided, Instant now) {
        var asked = decided.submission();
        var granted = decided.granted();
        var today = Riga.day(now);
        if (asked.kind() != Submission.Kind.REVOKE) {
            // One decision after the other for a person, so that the second finds what the first gave.
            people.lock(asked.personId());
            granted.forEach(line -> hold(asked, line.objectId()));
        }
        var ids = granted.stream()
                .map(line -> line.grantId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Weighing(asked, read(asked, grants.locked(ids, today), today));
    }

    /** What closes an organisation or ends the employment at the same moment comes before, or finds the grant. */
    private void hold(Submission asked, UUID objectId) {
        organisations.held(asked.employerId());
        if (objectId != null) {
            organisations.held(objectId);
        }
        employments.lock(asked.employment());
    }

    private Facts read(Submission asked, List<HeldGrants.Held> named, LocalDate today) {
        var person = asked.personId();
        return new Facts(
                today,
                config.longestGrant(),
                organisations(asked),
                rules.catalogue(),
                rules.grantableBy(DECIDERS),
                Set.copyOf(people.idsOf(person)),
                heads.isHead(asked.applicantId(), asked.employerId(), today),
                employments.lastDay(asked.employment(), asked.employmentFrom()).orElse(null),
                employments.commitmentExpiredAt(asked.employment()).orElse(null),
                grants.ofPerson(person, today),
                named.stream().collect(Collectors.toMap(HeldGrants.Held::id, Function.identity())));
    }

    private Map<UUID, KnownOrganisation> organisations(Submission asked) {
        return asked.organisationIds().stream()
                .map(organisations::of)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(known -> known.id, Function.identity()));
    }
}
