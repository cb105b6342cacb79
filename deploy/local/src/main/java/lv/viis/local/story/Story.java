package lv.viis.local.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Steps that build on each other; after one that does not hold, the later ones are not played. */
public final class Story {

    /** How a step ended. */
    public enum Outcome {
        HELD("✔"),
        FAILED("✘"),
        NOT_PLAYED("·");

        private final String sign;

        Outcome(String sign) {
            this.sign = sign;
        }
    }

    /** A step's outcome, what was seen or why it failed, and its time. */
    public record Result(StoryStep step, Outcome outcome, String seen, long millis) {}

    private final List<StoryStep> steps;
    private final List<Result> results = new ArrayList<>();

    public Story(List<StoryStep> steps) {
        this.steps = List.copyOf(steps);
    }

    /** Plays and tells each step; answers whether every one held. */
    public boolean play(Consumer<String> teller) {
        results.clear();
        teller.accept("\nThe story");
        int number = 0;
        boolean held = true;
        for (StoryStep step : steps) {
            Result result = held ? play(step) : new Result(step, Outcome.NOT_PLAYED, "", 0);
            held &= result.outcome() != Outcome.FAILED;
            results.add(result);
            tell(++number, result, teller);
        }
        return held;
    }

    public List<Result> results() {
        return List.copyOf(results);
    }

    private static Result play(StoryStep step) {
        long start = System.nanoTime();
        try {
            String seen = step.action().run();
            return new Result(step, Outcome.HELD, seen == null ? "" : seen, since(start));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Result(step, Outcome.FAILED, "interrupted", since(start));
        } catch (Exception | AssertionError failed) {
            return new Result(step, Outcome.FAILED, String.valueOf(failed.getMessage()), since(start));
        }
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void tell(int number, Result result, Consumer<String> teller) {
        teller.accept("%s %d. %-58s %6d ms"
                .formatted(result.outcome().sign, number, result.step().name(), result.millis()));
        teller.accept("     proves: " + result.step().proves());
        if (!result.seen().isEmpty()) {
            result.seen().lines().forEach(line -> teller.accept("     " + line));
        }
    }
}
