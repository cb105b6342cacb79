package lv.viis.registration.signing.foreignfile;

import java.io.ByteArrayInputStream;

/** The bytes of a stranger's file, which ask as they are read whether the reading may go on. */
public final class MeteredStream extends ByteArrayInputStream {
    private static final int READS_BETWEEN = 4096;

    private final Meter meter = Meter.required();
    private int reads;

    public MeteredStream(byte[] file) {
        super(file);
    }

    @Override
    public synchronized int read() {
        if (++reads % READS_BETWEEN == 0) {
            meter.check();
        }
        return super.read();
    }

    @Override
    public synchronized int read(byte[] into, int from, int length) {
        meter.check();
        return super.read(into, from, length);
    }
}
