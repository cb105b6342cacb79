package lv.viis.local.story;

import java.util.List;

/** The first act: from nobody to an employee who works with an access and is helped by support. */
final class FirstAccess {

    private FirstAccess() {}

    static List<StoryStep> of(Plot plot) {
        return List.of(
                new StoryStep(
                        "State staff are named, the registrar imports organisations",
                        "the bootstrap order gives roles; municipalities, institutions and heads reach Kafka",
                        new StaffAndOrganisations(plot)::play),
                new StoryStep(
                        "A head logs in and applies for an employee",
                        "only the head on record applies; rights of a head follow from the headship",
                        new Applying(plot)::play),
                new StoryStep(
                        "Both letters are issued and signed",
                        "the commitment letter takes the employee's own qualified signature and nothing else",
                        new Signing(plot)::play),
                new StoryStep(
                        "The application is submitted, an officer approves",
                        "events carry submission, decision and grant; of two officers one decides",
                        new Deciding(plot)::play),
                new StoryStep(
                        "The employee changes the own institution's contact data",
                        "a token's scope opens one organisation and no other",
                        new Acting(plot)::play),
                new StoryStep(
                        "The employee asks support, an officer answers",
                        "a ticket with a screenshot is seen by its requester and by support only",
                        new AskingSupport(plot)::play));
    }
}
