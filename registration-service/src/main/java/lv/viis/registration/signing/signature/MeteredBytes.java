package lv.viis.registration.signing.signature;

import java.io.IOException;
import lv.viis.registration.signing.foreignfile.Meter;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A file in memory that asks, as it is read, whether the reading may go on. */
final class MeteredBytes implements RandomAccessRead {
    private static final int READS_BETWEEN = 256;

    private final RandomAccessReadBuffer bytes;
    private final Meter meter;
    private int reads;

    MeteredBytes(byte[] bytes, Meter meter) {
        this.bytes = new RandomAccessReadBuffer(bytes);
        this.meter = meter;
    }

    private void count() {
        if (++reads % READS_BETWEEN == 0) {
            meter.check();
        }
    }

    @Override
    public int read() throws IOException {
        count();
        return bytes.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        count();
        return bytes.read(into, from, length);
    }

    @Override
    public long getPosition() throws IOException {
        return bytes.getPosition();
    }

    @Override
    public void seek(long position) throws IOException {
        count();
        bytes.seek(position);
    }

    @Override
    public long length() throws IOException {
        return bytes.length();
    }

    @Override
    public boolean isClosed() {
        return bytes.isClosed();
    }

    @Override
    public boolean isEOF() throws IOException {
        return bytes.isEOF();
    }

    @Override
    public RandomAccessReadView createView(long from, long length) {
        return new RandomAccessReadView(this, from, length);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
