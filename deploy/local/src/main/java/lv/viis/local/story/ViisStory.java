package lv.viis.local.story;

import java.util.List;
import java.util.stream.Stream;
import lv.viis.local.LocalSuite;

/** The main job of the suite on real input in three acts, from the first officers to the revoked access. */
public final class ViisStory {

    private ViisStory() {}

    public static Story of(LocalSuite suite) {
        var plot = new Plot(suite);
        return new Story(Stream.of(FirstAccess.of(plot), OtherWays.of(plot), LaterLife.of(plot))
                .flatMap(List::stream)
                .toList());
    }
}
