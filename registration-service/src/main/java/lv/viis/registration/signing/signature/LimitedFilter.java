package lv.viis.registration.signing.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.imageio.stream.MemoryCacheImageInputStream;
import lv.viis.registration.signing.foreignfile.Meter;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.DecodeResult;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * A filter of PDFBox that counts what it unpacks for a stranger's file, whoever asked for it and however the dictionary
 * is written: all content comes through here, into memory, before anything else sees it. What this service made itself
 * is unpacked as ever (its thread has no meter).
 */
final class LimitedFilter extends Filter {
    /** Of one stream that is kept in memory, bytes: what a document is made of, not its pictures. */
    private static final int LARGEST_KEPT = 16 * 1024 * 1024;

    /** Bytes of a row of samples, of which a predictor keeps two. */
    private static final long LONGEST_ROW = 1024 * 1024;

    /** Of a picture that is drawn; signing tools put small ones into signatures. */
    private static final long MOST_PIXELS = 8_000_000;

    private final Filter filter;
    private final COSName name;

    private LimitedFilter(COSName name, Filter filter) {
        this.name = name;
        this.filter = filter;
    }

    /** Replaces the filters of PDFBox in this process, once; PDFBox has no other way to do so. */
    static void install() {
        try {
            var field = FilterFactory.class.getDeclaredField("filters");
            field.setAccessible(true);
            synchronized (FilterFactory.INSTANCE) {
                replace(filters(field.get(FilterFactory.INSTANCE)));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The filters of PDFBox are not where they were", e);
        }
    }

    /** Names of the same filter stay names of one: PDFBox compares filters to find doubled ones. */
    private static void replace(Map<COSName, Filter> filters) {
        var limited = new IdentityHashMap<Filter, Filter>();
        filters.replaceAll((name, filter) -> filter instanceof LimitedFilter
                ? filter
                : limited.computeIfAbsent(filter, one -> new LimitedFilter(name, one)));
    }

    @SuppressWarnings("unchecked")
    private static Map<COSName, Filter> filters(Object field) {
        return (Map<COSName, Filter>) field;
    }

    @Override
    public DecodeResult decode(InputStream packed, OutputStream content, COSDictionary stream, int index)
            throws IOException {
        return decode(packed, content, stream, index, DecodeOptions.DEFAULT);
    }

    @Override
    public DecodeResult decode(
            InputStream packed, OutputStream content, COSDictionary stream, int index, DecodeOptions options)
            throws IOException {
        var meter = Meter.current();
        if (meter == null) {
            return filter.decode(packed, content, stream, index, options);
        }
        return decodeWithin(packed, new Limited(content, meter), stream, index, options);
    }

    /** Without keeping it: only to know how much it is. */
    void measure(InputStream packed, OutputStream counter, COSDictionary stream, int index) throws IOException {
        decodeWithin(packed, counter, stream, index, DecodeOptions.DEFAULT);
    }

    /** These take memory by what a dictionary or a header says, before they write anything. */
    private DecodeResult decodeWithin(
            InputStream packed, OutputStream content, COSDictionary stream, int index, DecodeOptions options)
            throws IOException {
        var parameters = getDecodeParams(stream, index);
        if (isOneOf("FlateDecode", "Fl", "LZWDecode", "LZW")) {
            requireRow(parameters);
        } else if (isOneOf("CCITTFaxDecode", "CCF")) {
            requirePixels(
                    parameters.getInt(COSName.COLUMNS, 1728),
                    Math.max(parameters.getInt(COSName.ROWS, 0), stream.getInt(COSName.HEIGHT, COSName.H, 0)));
        } else if (isOneOf("DCTDecode", "DCT")) {
            var picture = packed.readAllBytes();
            requireSmall(picture);
            return filter.decode(new ByteArrayInputStream(picture), content, stream, index, options);
        } else if (isOneOf("JPXDecode", "JBIG2Decode")) {
            throw Meter.required().refuse(CostlyPdf.unreadPicture());
        }
        return filter.decode(packed, content, stream, index, options);
    }

    private boolean isOneOf(String... names) {
        return Arrays.asList(names).contains(name.getName());
    }

    /** A row of no length would be filled for ever. */
    private static void requireRow(COSDictionary parameters) {
        if (parameters.getInt(COSName.PREDICTOR) > 1) {
            var samples =
                    (long) parameters.getInt(COSName.COLUMNS, 1) * Math.min(parameters.getInt(COSName.COLORS, 1), 32);
            var depth = parameters.getInt(COSName.BITS_PER_COMPONENT, 8);
            if (depth < 1 || depth > 32 || samples < 1 || samples > LONGEST_ROW * 8 / depth) {
                throw Meter.required().refuse(CostlyPdf.rows());
            }
        }
    }

    private static void requirePixels(long width, long height) {
        if (width < 0 || height < 0 || width * height > MOST_PIXELS) {
            throw Meter.required().refuse(CostlyPdf.picture(MOST_PIXELS));
        }
    }

    private static void requireSmall(byte[] jpeg) throws IOException {
        var reader = findImageReader("JPEG", "there is no reader");
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(in, true, true);
            requirePixels(reader.getWidth(0), reader.getHeight(0));
        } finally {
            reader.dispose();
        }
    }

    @Override
    protected void encode(InputStream content, OutputStream packed, COSDictionary stream) throws IOException {
        filter.encode(content, packed, stream, 0);
    }

    /** What is kept of one stream, on its way to where it is kept. */
    private static final class Limited extends OutputStream {
        private final OutputStream kept;
        private final Meter meter;
        private int left = LARGEST_KEPT;

        Limited(OutputStream kept, Meter meter) {
            this.kept = kept;
            this.meter = meter;
        }

        @Override
        public void write(int one) throws IOException {
            count(1);
            kept.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count(length);
            kept.write(bytes, from, length);
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw meter.refuse(CostlyPdf.stream());
            }
            meter.keep(bytes);
        }

        @Override
        public void flush() throws IOException {
            kept.flush();
        }
    }
}
