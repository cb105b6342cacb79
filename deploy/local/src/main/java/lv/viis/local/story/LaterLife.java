package lv.viis.local.story;

import java.util.List;

/** The third act: what befalls an access once it is granted, to its end. */
final class LaterLife {

    private LaterLife() {}

    static List<StoryStep> of(Plot plot) {
        return List.of(
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
                        new Revoking(plot)::play));
    }
}
