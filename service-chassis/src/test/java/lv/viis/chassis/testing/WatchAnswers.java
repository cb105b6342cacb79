package lv.viis.chassis.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** Has each answer that a service's test gets compared with the API document, and each operation asked by others too. */
public final class WatchAnswers implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        PathsCompiledOnce.install();
        ToldAnswers.watch();
        AskCells.install();
    }
}
