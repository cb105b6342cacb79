package lv.viis.access.tokens.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.viis.access.known.knownorganisation.KnownOrganisations;
import lv.viis.access.tokens.client.SystemClients;
import lv.viis.access.tokens.evaluation.EvaluationResource.Question;
import lv.viis.access.tokens.token.RolesToday;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.audit.ProtectedReads.Shown;
import lv.viis.chassis.caller.Reach;

/**
 * Says whether a person has a role on an organisation today, by the rights that a token would carry. What lies outside
 * the asking system's scope is never allowed, be it so or not: the answer tells no more than the scope lets see.
 */
@ApplicationScoped
class EvaluateAccess {

    private record AskedObject(UUID organisationId, UUID personId) {}

    private final KnownOrganisations organisations;
    private final SystemClients systems;
    private final RolesToday roles;
    private final ProtectedReads protectedReads;

    EvaluateAccess(
            KnownOrganisations organisations, SystemClients systems, RolesToday roles, ProtectedReads protectedReads) {
        this.organisations = organisations;
        this.systems = systems;
        this.roles = roles;
        this.protectedReads = protectedReads;
    }

    /**
     * @param until after which answer the rest is left out, null for never
     * @return an answer for each question, in their order
     */
    @Transactional
    List<Boolean> evaluate(List<Question> questions, Boolean until, Reach reach) {
        if (!systems.isOne(reach.personId())) {
            throw new OnlySystemsMayAsk();
        }
        var asked = new ArrayList<AskedObject>();
        return protectedReads.read(
                "evaluate access",
                () -> {
                    var answers = new ArrayList<Boolean>();
                    for (var question : questions) {
                        var answer = evaluate(question, asked, reach);
                        answers.add(answer);
                        if (until != null && until == answer) {
                            break;
                        }
                    }
                    return answers;
                },
                answers -> asked,
                new Shown<>(AskedObject::organisationId, one -> List.of(one.personId()), List.of("role")));
    }

    private boolean evaluate(Question question, List<AskedObject> asked, Reach reach) {
        var person = id(question.subject(), "person");
        var organisation = id(question.resource(), "organisation").map(organisations::of);
        if (person.isEmpty() || organisation.isEmpty()) {
            return false;
        }
        var object = organisation.get();
        if (!reach.scope().covers(object.id, object.founderId)) {
            return false;
        }
        asked.add(new AskedObject(object.id, person.get()));
        return roles.of(person.get(), object.id).contains(question.action().name())
                || (object.founderId != null
                        && reach.scope().isOf(object.founderId)
                        && roles.of(person.get(), object.founderId)
                                .contains(question.action().name()));
    }

    private static Optional<UUID> id(EvaluationResource.Entity entity, String type) {
        try {
            return entity.type().equals(type) ? Optional.of(UUID.fromString(entity.id())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
