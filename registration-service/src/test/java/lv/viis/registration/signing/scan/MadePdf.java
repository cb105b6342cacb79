package lv.viis.registration.signing.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A PDF made at random, by a seed: streams of all kinds and sizes, packed once or several times, their dictionaries written
 * as few writers and all readers of PDF understand. Most are small files that unpack to far more than a heap holds.
 */
public final class MadePdf {
    private static final int MEGABYTE = 1024 * 1024;

    private final Random random;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> positions = new ArrayList<>();
    private final List<byte[]> laterObjects = new ArrayList<>();
    private int laterNumber = 50;

    private MadePdf(long seed) {
        random = new Random(seed);
    }

    /** One at a time: it takes more memory to make one than to read it. */
    public static synchronized byte[] of(long seed) {
        return new MadePdf(seed).make();
    }

    /** A few kilobytes that unpack to as many megabytes as are asked for, hidden from a look at the bytes. */
    public static byte[] bomb(int megabytes) {
        var made = new MadePdf(1);
        made.begin();
        made.page("");
        var dictionary = "/Type/ObjStm/N 1/First 4/Filter[/FlateDecode/RunLengthDecode]" + " ".repeat(2000);
        made.stream(10, dictionary, made.flate(zeroesInRuns(megabytes, "9 0 (a)")));
        return made.endWithXrefStream("/FlateDecode", true);
    }

    private byte[] make() {
        begin();
        var kind = random.nextInt(10);
        page(kind == 0 ? nested() : kind == 1 ? many() : "");
        var streams = 1 + random.nextInt(3);
        for (var i = 0; i < streams; i++) {
            randomStream(10 + i);
        }
        if (random.nextBoolean()) {
            return endWithXrefStream(random.nextInt(4) == 0 ? null : "/FlateDecode", true);
        }
        return endWithTable();
    }

    private void begin() {
        text("%PDF-1.7\n");
    }

    private void page(String more) {
        object(1, "<</Type/Catalog/Pages 2 0 R>>");
        object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
        object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]" + more + ">>");
    }

    private String nested() {
        var depth = 10 + random.nextInt(60_000);
        return random.nextBoolean()
                ? "/X " + "[".repeat(depth) + "]".repeat(depth)
                : "/X " + "<</X ".repeat(depth) + "1" + ">>".repeat(depth);
    }

    private String many() {
        var one = new String[] {"<<>>", "[]", "()", "/a%d ", "<</A<</B[1 2.5 3]>>>>", "%d 0 R "}[random.nextInt(6)];
        var times = 1_000 + random.nextInt(300_000);
        var all = new StringBuilder("/X [");
        for (var i = 0; i < times; i++) {
            all.append(one.contains("%d") ? one.replace("%d", Integer.toString(100 + i)) : one);
        }
        return all.append("]").toString();
    }

    private void randomStream(int number) {
        var size = new int[] {1000, 100_000, 5 * MEGABYTE, 40 * MEGABYTE, 120 * MEGABYTE, 260 * MEGABYTE}
                [random.nextInt(6)];
        var chain = chain();
        var packed = pack(size, chain);
        stream(number, place() + filter(chain) + parameters() + " ".repeat(random.nextInt(3) * 1500), packed);
    }

    /** In the order in which a reader undoes them. */
    private List<String> chain() {
        var all = new String[] {"FlateDecode", "LZWDecode", "RunLengthDecode", "ASCIIHexDecode", "ASCII85Decode"};
        var chain = new ArrayList<String>();
        var length = random.nextInt(5) < 3 ? 1 : 2 + random.nextInt(2);
        for (var i = 0; i < length; i++) {
            chain.add(random.nextInt(3) > 0 ? "FlateDecode" : all[random.nextInt(all.length)]);
        }
        return chain;
    }

    /** Content that packs well, packed as the chain says where that is cheap, else as if it were. */
    private byte[] pack(int size, List<String> chain) {
        var content = chain.contains("RunLengthDecode") && chain.indexOf("RunLengthDecode") > 0
                ? zeroesInRuns(size / MEGABYTE, "100 0 (a)")
                : null;
        if (content != null) {
            return flate(content);
        }
        return switch (chain.get(0)) {
            case "ASCIIHexDecode" -> "41424344>".getBytes(StandardCharsets.US_ASCII);
            case "ASCII85Decode" -> "9jqo^~>".getBytes(StandardCharsets.US_ASCII);
            case "RunLengthDecode" -> zeroesInRuns(Math.min(size, 100 * MEGABYTE) / MEGABYTE, "100 0 (a)");
            case "LZWDecode" -> noise(1000 + random.nextInt(20_000));
            default -> {
                if (random.nextInt(8) == 0) {
                    yield noise(5000);
                }
                yield flate("100 0 (a)".getBytes(StandardCharsets.US_ASCII), size);
            }
        };
    }

    private byte[] noise(int size) {
        var noise = new byte[size];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] zeroesInRuns(int megabytes, String start) {
        var runs = new ByteArrayOutputStream();
        runs.write(start.length() - 1);
        runs.writeBytes(start.getBytes(StandardCharsets.US_ASCII));
        for (var i = 0; i < megabytes * 8192; i++) {
            runs.write(129);
            runs.write(' ');
        }
        runs.write(128);
        return runs.toByteArray();
    }

    private static byte[] flate(byte[] content) {
        return flate(content, content.length);
    }

    /** Filled up with blanks. */
    private static byte[] flate(byte[] content, int size) {
        var packed = new ByteArrayOutputStream();
        var deflater = new Deflater(1);
        try (var out = new DeflaterOutputStream(packed, deflater)) {
            out.write(content);
            var blanks = new byte[MEGABYTE];
            Arrays.fill(blanks, (byte) ' ');
            for (var left = size - content.length; left > 0; left -= blanks.length) {
                out.write(blanks, 0, Math.min(left, blanks.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    private String place() {
        return new String[] {
                    "/Type/ObjStm/N 1/First 6",
                    "/Type/#4fbjStm/N 20000000/First 2000000000",
                    "/Subtype/Image/Width " + (1 + random.nextInt(3000))
                            + "/Height 100/ColorSpace/DeviceGray/BitsPerComponent 8",
                    "/Subtype/Image/Width 50000/Height 50000",
                    "/Length1 100",
                    "/Type/Metadata/Subtype/XML",
                    "/Type/EmbeddedFile",
                    "/Subtype/Form/BBox[0 0 10 10]",
                    "/Type/XRef/W[1 2 1]/Size 5000000",
                    "/FunctionType 0/Size[1000 1000 1000]/BitsPerSample 8"
                }
                [random.nextInt(10)];
    }

    private String filter(List<String> chain) {
        var names = new StringBuilder();
        for (var name : chain) {
            names.append('/').append(written(name));
        }
        var value = chain.size() > 1 || random.nextBoolean() ? "[" + names + "]" : names.toString();
        return switch (random.nextInt(4)) {
            case 0 -> "/Filter " + reference(value) + " 0 R";
            case 1 -> "/Fil#74er" + value;
            case 2 -> "/Filter % stream\n" + value;
            default -> "/Filter" + value;
        };
    }

    /** Each letter may be written by its number. */
    private String written(String name) {
        if (random.nextInt(3) > 0) {
            return name;
        }
        var written = new StringBuilder();
        name.chars()
                .forEach(letter -> written.append(
                        random.nextInt(3) == 0 ? "#" + Integer.toHexString(letter) : String.valueOf((char) letter)));
        return written.toString();
    }

    private int reference(String value) {
        laterObjects.add(value.getBytes(StandardCharsets.ISO_8859_1));
        return laterNumber++;
    }

    private String parameters() {
        var columns = new int[] {1, 5, 1000, 0, -1, 100_000_000, Integer.MAX_VALUE}[random.nextInt(7)];
        return switch (random.nextInt(5)) {
            case 0 -> "/DecodeParms<</Predictor 12/Columns " + columns + ">>";
            case 1 -> "/DecodeParms[<</Predictor 2/Colors 32/BitsPerComponent 16/Columns " + columns + ">>]";
            case 2 -> "/DecodeParms " + reference("<</Predictor 2/Columns " + columns + ">>") + " 0 R";
            default -> "";
        };
    }

    private void object(int number, String value) {
        at(number);
        text(number + " 0 obj ");
        text(value);
        text(" endobj\n");
    }

    private void stream(int number, String dictionary, byte[] content) {
        at(number);
        var length = random.nextInt(10) == 0 ? "" : "/Length " + content.length;
        text(number + " 0 obj <<" + dictionary + length + ">> stream\n");
        out.writeBytes(content);
        text("\nendstream endobj\n");
    }

    private void at(int number) {
        while (positions.size() <= number) {
            positions.add(0);
        }
        positions.set(number, out.size());
    }

    private void writeLater() {
        for (var i = 0; i < laterObjects.size(); i++) {
            object(50 + i, new String(laterObjects.get(i), StandardCharsets.ISO_8859_1));
        }
    }

    private byte[] endWithTable() {
        writeLater();
        var at = out.size();
        text("xref\n0 " + positions.size() + "\n");
        for (var position : positions) {
            text(String.format("%010d %05d %s \n", position, position == 0 ? 65535 : 0, position == 0 ? "f" : "n"));
        }
        text("trailer <</Root 1 0 R/Size " + positions.size() + ">>\nstartxref\n" + at + "\n%%EOF\n");
        return out.toByteArray();
    }

    /** Object 9, and 100 and following, are said to be in stream 10. */
    private byte[] endWithXrefStream(String filter, boolean inStream) {
        writeLater();
        var at = out.size();
        var rows = new ByteArrayOutputStream();
        for (var number = 0; number < 102; number++) {
            var known = number < positions.size() && positions.get(number) > 0;
            var packed = inStream && (number == 9 || number >= 100);
            rows.write(packed ? 2 : known ? 1 : 0);
            var value = packed ? 10 : known ? positions.get(number) : 0;
            for (var shift = 24; shift >= 0; shift -= 8) {
                rows.write(value >> shift);
            }
            rows.write(packed && number > 100 ? 1 : 0);
        }
        var content = filter == null ? rows.toByteArray() : flate(rows.toByteArray());
        text("90 0 obj <</Type/XRef/W[1 4 1]/Size 102/Root 1 0 R"
                + (filter == null ? "" : "/Filter" + filter)
                + "/Length "
                + content.length
                + ">> stream\n");
        out.writeBytes(content);
        text("\nendstream endobj\nstartxref\n" + at + "\n%%EOF\n");
        return out.toByteArray();
    }

    private void text(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
