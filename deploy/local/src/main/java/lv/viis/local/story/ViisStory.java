package lv.viis.local.story;

import java.util.List;
import lv.viis.local.LocalSuite;

/** The main job of the suite on real input, from the first officers to the revoked access. */
public final class ViisStory {

    private ViisStory() {}

    public static Story of(LocalSuite suite) {
        var plot = new Plot(suite);
        return new Story(List.of(
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
                        new AskingSupport(plot)::play),
                new StoryStep(
                        "Another application comes on paper",
                        "an original counts when two clerks have seen it, and a third person decides",
                        new ApplyingOnPaper(plot)::play),
                new StoryStep(
                        "A third application comes by mail",
                        "signed letters find their application, their sender is told, a question goes to support",
                        new ApplyingByMail(plot)::play),
                new StoryStep(
                        "The ministry's own head asks for a sensitive role",
                        "one officer proposes, a second confirms; before that nothing is granted",
                        new DecidingByTwo(plot)::play),
                new StoryStep(
                        "A policy decides an application straight through",
                        "two officers approved the policy; nothing in doubt is decided so, and chance draws samples",
                        new DecidingStraightThrough(plot)::play),
                new StoryStep(
                        "The employee lends the grant to a deputy",
                        "a deputy acts in the other's place with consent, is seen to, and no longer than agreed",
                        new Deputising(plot)::play),
                new StoryStep(
                        "The ministry asks the head who still needs access",
                        "a recertification keeps what is confirmed and ends what is not needed",
                        new Recertifying(plot)::play),
                new StoryStep(
                        "An auditor walks from an access to its signature",
                        "the ledger proves the chain, and an offline check finds a flipped bit",
                        new Proving(plot)::play),
                new StoryStep(
                        "The grant is revoked",
                        "a token that worked a moment ago is refused by every replica of every service",
                        new Revoking(plot)::play)));
    }
}
