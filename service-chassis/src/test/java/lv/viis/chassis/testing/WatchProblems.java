package lv.viis.chassis.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;

/** Has each problem that a service's test meets compared with the API document. */
public final class WatchProblems implements QuarkusTestBeforeClassCallback {

    @Override
    public void beforeClass(Class<?> testClass) {
        ToldProblems.watch();
    }
}
