package lv.viis.registration.texts.lettertext;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.util.LogMessageId.LogMessageId0Param;
import com.openhtmltopdf.util.XRLog;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What the layout library says of a letter reaches operators if it warns, and only then. */
class PdfLogTest {

    @Test
    void only_warnings_of_the_layout_are_told() {
        XRLog.setLoggerImpl(new PdfLog());
        assertThat(toldWhenLoggedAt(Level.SEVERE)).hasSize(1);
        assertThat(toldWhenLoggedAt(Level.WARNING))
                .singleElement()
                .satisfies(record -> assertThat(record.getMessage()).startsWith(XRLog.RENDER + ": "));
        assertThat(toldWhenLoggedAt(Level.INFO)).isEmpty();
    }

    private static List<LogRecord> toldWhenLoggedAt(Level level) {
        var told = new ArrayList<LogRecord>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                told.add(record);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var log = Logger.getLogger(PdfLog.class.getName());
        log.addHandler(handler);
        try {
            XRLog.log(level, LogMessageId0Param.RENDER_FONT_LIST_IS_EMPTY);
        } finally {
            log.removeHandler(handler);
        }
        return told;
    }
}
