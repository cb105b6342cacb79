package lv.viis.chassis.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** Has each problem that a service's test meets compared with the API document. */
public final class WatchProblems implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        PathsCompiledOnce.install();
        ToldProblems.watch();
    }
}
