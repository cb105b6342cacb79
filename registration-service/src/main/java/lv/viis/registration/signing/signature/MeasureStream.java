package lv.viis.registration.signing.signature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lv.viis.registration.signing.foreignfile.FileTooCostly;
import lv.viis.registration.signing.foreignfile.Meter;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/** How much the streams of a PDF unpack to, one after the other, without keeping what is unpacked. */
final class MeasureStream {
    private static final Set<String> PACKING = Set.of("FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL");
    private static final Set<String> ASCII = Set.of("ASCIIHexDecode", "AHx", "ASCII85Decode", "A85");
    private static final Set<String> STRUCTURE = Set.of("ObjStm", "XRef");
    private static final int MOST_FILTERS = 4;

    private final Meter meter;
    private final long allowed;
    private long left;

    /** @param allowed bytes, of all streams together */
    MeasureStream(long allowed, Meter meter) {
        this.allowed = allowed;
        this.left = allowed;
        this.meter = meter;
    }

    /**
     * @throws FileTooCostly if it is too large together with those before
     * @throws MalformedPdf if it is packed in a way that hides how large it is
     */
    void add(COSStream stream) {
        var filters = filters(stream);
        var packed = filters.stream().filter(PACKING::contains).count();
        var type = stream.getCOSName(COSName.TYPE);
        if (packed > 1
                || type != null
                        && STRUCTURE.contains(type.getName())
                        && filters.stream().anyMatch(name -> !name.startsWith("Fl") && !ASCII.contains(name))) {
            throw new MalformedPdf(MalformedPdf.Fault.PACKED_TWICE);
        }
        if (packed == 1) {
            try {
                unpack(stream, filters);
            } catch (IOException e) {
                // What cannot be unpacked takes no room.
            }
        }
    }

    /** As the parser has them: whether they came by reference, or with escapes, is of no account any more. */
    private static List<String> filters(COSStream stream) {
        var filters = stream.getFilters();
        if (filters == null) {
            return List.of();
        }
        if (filters instanceof COSName name) {
            return List.of(name.getName());
        }
        var names = new ArrayList<String>();
        if (filters instanceof COSArray array && array.size() <= MOST_FILTERS) {
            for (var i = 0; i < array.size(); i++) {
                // PDFBox refuses a filter by reference here, which other readers accept.
                if (array.get(i) instanceof COSName name) {
                    names.add(name.getName());
                }
            }
            if (names.size() == array.size()) {
                return names;
            }
        }
        throw new MalformedPdf(MalformedPdf.Fault.UNKNOWN_FILTERS);
    }

    /** Up to the picture in it, if it is one: that is not unpacked here. */
    private void unpack(COSStream stream, List<String> filters) throws IOException {
        InputStream content = stream.createRawInputStream();
        for (var i = 0; i < filters.size(); i++) {
            var name = filters.get(i);
            var filter = FilterFactory.INSTANCE.getFilter(name);
            if (PACKING.contains(name)) {
                ((LimitedFilter) filter).measure(content, new Counter(), stream, i);
                return;
            }
            if (!ASCII.contains(name)) {
                return;
            }
            var plain = new ByteArrayOutputStream();
            filter.decode(content, plain, stream, i);
            content = new ByteArrayInputStream(plain.toByteArray());
        }
    }

    private final class Counter extends OutputStream {
        @Override
        public void write(int one) {
            count(1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count(length);
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw meter.refuse(CostlyPdf.streams(allowed / 1024 / 1024));
            }
            meter.check();
        }
    }
}
