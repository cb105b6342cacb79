package lv.viis.registration.signing.signature;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;
import lv.viis.chassis.problem.Refusal;
import lv.viis.registration.signing.foreignfile.FileTooCostly;
import lv.viis.registration.signing.foreignfile.Meter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A stranger's PDF, opened within bounds: each object that the parser finds was parsed, and each stream measured by the
 * dictionary that the parser has of it. What is written in the file's bytes is not asked: it can be written in many ways.
 */
public final class MeasuredPdf implements AutoCloseable {
    /** Bytes that parsing may allocate, which is several times what the parsed document holds. */
    private static final long MEMORY = 48L * 1024 * 1024;

    /** Bytes that parsing may allocate for each byte of ours: 570 were measured, most of them given back at once. */
    private static final long MEMORY_OF_OWN_BYTE = 1000;

    /** Of object streams and cross-reference streams together, bytes. */
    private static final long STRUCTURE = 16L * 1024 * 1024;

    private static final int MOST_OBJECTS = 300_000;

    static {
        LimitedFilter.install();
    }

    private final PDDocument document;
    private final Meter meter;

    private MeasuredPdf(PDDocument document, Meter meter) {
        this.document = document;
        this.meter = meter;
    }

    /** Anybody's PDF may hold pictures that unpack to a lot; nobody draws them here. */
    public static MeasuredPdf ofAnybody(byte[] pdf) {
        return open(pdf, 150L * 1024 * 1024, 0);
    }

    /**
     * To be called where a stranger's file is read, and nowhere else.
     *
     * @param ownBytes with how many bytes of this service's own the file begins: a letter for 200 employees is of many
     *     small objects, for each of which the parser takes buffers
     * @throws MalformedPdf if it cannot be read, or its streams are packed in a way that hides how large they are
     * @throws FileTooCostly if they are larger than that when unpacked, it has too much of anything, or takes too much
     */
    static MeasuredPdf open(byte[] pdf, long maxUnpacked, int ownBytes) {
        return open(pdf, ownBytes, opened -> opened.measure(maxUnpacked));
    }

    /**
     * One that is only counted, not unpacked.
     *
     * @throws MalformedPdf if it cannot be read
     * @throws FileTooCostly if it has too much of anything, or takes too much to find that out
     */
    static void requireFew(byte[] pdf, int ownBytes) {
        open(pdf, ownBytes, MeasuredPdf::count).close();
    }

    private static MeasuredPdf open(byte[] pdf, int ownBytes, Consumer<MeasuredPdf> look) {
        var meter = Meter.required();
        meter.limit(MEMORY + ownBytes * MEMORY_OF_OWN_BYTE, STRUCTURE);
        try {
            var opened = new MeasuredPdf(
                    Loader.loadPDF(new MeteredBytes(pdf, meter), "", null, null, IOUtils.createMemoryOnlyStreamCache()),
                    meter);
            try {
                look.accept(opened);
            } catch (Throwable e) {
                opened.close();
                throw e;
            }
            return opened;
        } catch (Refusal | FileTooCostly e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new MalformedPdf(MalformedPdf.Fault.UNREADABLE);
        } finally {
            meter.unlimit();
        }
    }

    public PDDocument document() {
        return document;
    }

    private void measure(long maxUnpacked) {
        var measure = new MeasureStream(maxUnpacked, meter);
        count(measure::add);
    }

    private void count() {
        count(stream -> {});
    }

    private void count(Consumer<COSStream> look) {
        PdfCounts.requireFewPages(document);
        var counts = new PdfCounts();
        forEach(object -> {
            if (object instanceof COSDictionary dictionary) {
                counts.add(dictionary);
            }
            if (object instanceof COSStream stream) {
                look.accept(stream);
            }
        });
    }

    /** Each value of the file once, from the trailer and from the cross-reference table on. */
    public void forEach(Consumer<COSBase> look) {
        var file = document.getDocument();
        var open = new ArrayDeque<COSBase>();
        Set<COSObject> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        add(file.getTrailer(), open, seen);
        // A copy: what is missing in the table is looked for in the file, and then added.
        for (var key : file.getXrefTable().keySet().toArray(new COSObjectKey[0])) {
            add(file.getObjectFromPool(key), open, seen);
            drain(open, seen, look);
        }
        drain(open, seen, look);
    }

    private void drain(ArrayDeque<COSBase> open, Set<COSObject> seen, Consumer<COSBase> look) {
        for (var next = open.poll(); next != null; next = open.poll()) {
            meter.check();
            look.accept(next);
            if (next instanceof COSDictionary dictionary) {
                dictionary.getValues().forEach(value -> add(value, open, seen));
            } else if (next instanceof COSArray array) {
                for (var i = 0; i < array.size(); i++) {
                    add(array.get(i), open, seen);
                }
            }
        }
    }

    private void add(COSBase value, ArrayDeque<COSBase> open, Set<COSObject> seen) {
        if (value instanceof COSObject reference) {
            if (seen.add(reference)) {
                if (seen.size() > MOST_OBJECTS) {
                    throw meter.refuse(CostlyPdf.objects(MOST_OBJECTS));
                }
                add(reference.getObject(), open, seen);
            }
        } else if (value instanceof COSDictionary || value instanceof COSArray) {
            open.add(value);
        }
    }

    @Override
    public void close() {
        IOUtils.closeQuietly(document);
        forgetNames();
    }

    /** PDFBox keeps each name that it has ever met, and a stranger may make up many. */
    static void forgetNames() {
        COSName.clearResources();
    }
}
