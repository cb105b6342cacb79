package lv.viis.registration.texts.lettertext;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.jboss.logging.Logger;

/** What the layout library warns of goes into the service's log; by itself it writes to the console, of each letter. */
final class PdfLog implements XRLogger {

    private static final Logger LOG = Logger.getLogger(PdfLog.class);

    @Override
    public void log(String where, Level level, String message) {
        log(where, level, message, null);
    }

    @Override
    public void log(String where, Level level, String message, Throwable cause) {
        if (isTold(level)) {
            LOG.warn(where + ": " + message, cause);
        }
    }

    @Override
    public void setLevel(String logger, Level level) {
        // The service's log has its own levels.
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return isTold(diagnostic.getLevel());
    }

    private static boolean isTold(Level level) {
        return level.intValue() >= Level.WARNING.intValue();
    }
}
