package lv.viis.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.viis.local.LocalSuite;
import lv.viis.local.part.Repository;

/** A guide of {@code deploy/docs}: its blocks of code in their order, each with the output that is said to follow. */
record Guide(List<Block> blocks) {

    /**
     * A fenced block.
     *
     * @param line of the guide on which it begins
     * @param expected what comes out; empty if nothing does
     * @param last whether what the guide counts its commands to is reached by it
     */
    record Block(String language, int line, String code, String expected, boolean last) {

        /** Whether this is what was told; {@code …} stands for anything in a line, alone in a line for any lines. */
        boolean isFollowedBy(String output) {
            var told = expected.lines()
                    .map(line -> line.strip().equals("…")
                            ? "(?s:.*?)"
                            : Pattern.compile("…")
                                    .splitAsStream(line + " ")
                                    .map(Pattern::quote)
                                    .collect(Collectors.joining(".*")))
                    .map(line -> line.replaceAll(" \\\\E$", "\\\\E"))
                    .collect(Collectors.joining("\n"));
            return Pattern.compile(told)
                    .matcher(output.replace("\r", "").strip())
                    .matches();
        }

        /** Commands begin in the first column; what goes on does not, nor do a function's and a document's ends. */
        long commands() {
            var documents = code.replaceAll("(?s)<<'(\\w+)'([^\n]*)\n.*?\n\\1", "$2");
            return documents
                    .lines()
                    .filter(line -> line.matches("[^\\s#})\\]].*"))
                    .count();
        }
    }

    private static final Pattern FENCE = Pattern.compile("(?m)^```(\\w+)\n([\\s\\S]*?)^```\n");
    private static final Pattern TOLD = Pattern.compile("\\s*```text\n([\\s\\S]*?)^```\n", Pattern.MULTILINE);
    private static final Pattern ADDRESS = Pattern.compile("127\\.0\\.0\\.1:(80[89]\\d)");
    private static final int FIRST_PORT = 8080;
    private static final String LAST = "<!-- counted to here -->";

    static String text(String name) {
        try {
            return Files.readString(Repository.root().resolve("deploy/docs/" + name + ".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it stands, but for the ports, which are this suite's. */
    static Guide of(String name, LocalSuite suite) {
        var moved = suite.startPage().getPort() - FIRST_PORT;
        return read(ADDRESS.matcher(text(name))
                .replaceAll(found -> "127.0.0.1:" + (Integer.parseInt(found.group(1)) + moved)));
    }

    static Guide read(String text) {
        var blocks = new ArrayList<Block>();
        var fence = FENCE.matcher(text);
        while (fence.find()) {
            if (fence.group(1).equals("text")) {
                continue;
            }
            var told = TOLD.matcher(text).region(fence.end(), text.length());
            var expected = told.lookingAt() ? told.group(1).strip() : "";
            var end = told.lookingAt() ? told.end() : fence.end();
            blocks.add(new Block(
                    fence.group(1),
                    (int) text.substring(0, fence.start()).lines().count() + 1,
                    fence.group(2),
                    expected,
                    text.startsWith(LAST, end)));
        }
        return new Guide(List.copyOf(blocks));
    }

    List<Block> in(String language) {
        return blocks.stream()
                .filter(block -> block.language().equals(language))
                .toList();
    }
}
