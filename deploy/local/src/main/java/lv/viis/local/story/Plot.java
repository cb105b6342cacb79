package lv.viis.local.story;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import lv.viis.local.LocalSuite;
import lv.viis.local.part.Service;

/** What the steps of the story have in common, and what one step leaves for the next. */
final class Plot {

    static final String SCHOOL_NUMBER = "9900001001";
    static final String OTHER_NUMBER = "9900001002";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final LocalSuite suite;
    final Tokens tokens;
    final Signatures signatures;
    final AccessPath path;

    String schoolId;
    String otherId;
    String headToken;
    String applicationId;
    String headLetterId;
    String commitmentId;
    String grantId;
    String employeeToken;

    Plot(LocalSuite suite) {
        this.suite = suite;
        this.tokens = new Tokens(suite);
        this.signatures = new Signatures(suite.trust());
        this.path = new AccessPath(suite);
    }

    Api registry(String token) {
        return Api.at(suite.url(Service.REGISTRY)).as(token);
    }

    Api registration(String token) {
        return Api.at(suite.url(Service.REGISTRATION)).as(token);
    }

    Api access(String token) {
        return Api.at(suite.url(Service.ACCESS_GRANT)).as(token);
    }

    Api support(String token) {
        return Api.at(suite.url(Service.SUPPORT)).as(token);
    }

    /** Asks again until the answer has this status: what comes by event comes a moment later. */
    static Answer eventually(int status, Supplier<Answer> ask) {
        return eventually("the status " + status, ask, answer -> answer.status() == status);
    }

    static Answer eventually(String what, Supplier<Answer> ask, java.util.function.Predicate<Answer> fits) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var pause = 10L; ; pause = Math.min(2 * pause, 250)) {
            var answer = ask.get();
            if (fits.test(answer)) {
                return answer;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited in vain for " + what + ": " + answer);
            }
            pause(pause);
        }
    }

    static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("It does not hold: " + what);
        }
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
