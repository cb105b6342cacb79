package lv.viis.local.story;

import java.util.List;

/** The second act: the other ways to an access than a head at a screen and one officer. */
final class OtherWays {

    private OtherWays() {}

    static List<StoryStep> of(Plot plot) {
        return List.of(
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
                        new DecidingStraightThrough(plot)::play));
    }
}
