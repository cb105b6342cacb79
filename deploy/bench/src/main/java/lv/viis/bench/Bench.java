package lv.viis.bench;

import lv.viis.local.LocalSuite;
import lv.viis.local.Ports;
import lv.viis.local.story.ViisStory;

/** Runs a benchmark by name on a suite of its own; figures are printed, never asserted. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 1 || !arguments[0].equals("revocation")) {
            System.err.println("usage: deploy/bench/run revocation [rounds]");
            System.exit(2);
        }
        var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        try (var suite = LocalSuite.builder().ports(Ports.free()).build().start()) {
            if (!ViisStory.of(suite).play(line -> {})) {
                throw new IllegalStateException("the story does not hold, so there is nothing to measure");
            }
            new RevocationUnderBulk(suite).run(rounds);
        }
        System.exit(0);
    }
}
