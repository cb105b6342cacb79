package lv.viis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** What comes of a guide's commands, typed one after the other into one shell in an empty directory. */
final class Typed {

    /** No text of an answer begins so. */
    private static final String END = "\u001e";

    private static final int PATIENCE_SECONDS = 240;

    private Typed() {}

    /** Each block prints what the guide says, and its last command succeeds. */
    static void comeOutAsTold(List<Guide.Block> blocks, Path empty) throws IOException, InterruptedException {
        var output = run(blocks, empty);
        var ends = Pattern.compile("([\\s\\S]*?)\n" + END + "(\\d+)\n").matcher(output);
        for (var block : blocks) {
            assertThat(ends.find())
                    .as("line %d: the shell ended before it; it said:%n%s", block.line(), output)
                    .isTrue();
            assertThat(block.isFollowedBy(ends.group(1)))
                    .as(
                            "line %d:%n%s%nis to print%n%s%nand printed%n%s",
                            block.line(), block.code(), block.expected(), ends.group(1))
                    .isTrue();
            assertThat(ends.group(2))
                    .as("line %d: exit status of%n%s", block.line(), block.code())
                    .isEqualTo("0");
        }
    }

    private static String run(List<Guide.Block> blocks, Path empty) throws IOException, InterruptedException {
        var script = new StringBuilder();
        blocks.forEach(block -> script.append(block.code()).append("printf '\\n\\036%s\\n' $?\n"));
        var file = Files.writeString(Files.createTempFile("guide", ".sh"), script);
        var said = Files.createTempFile("guide", ".out");
        var shell = new ProcessBuilder("bash", file.toString())
                .directory(empty.toFile())
                .redirectInput(new java.io.File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            shell.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return Files.readString(said);
        } finally {
            // What the guide started and did not get to end.
            shell.descendants().forEach(ProcessHandle::destroy);
            shell.destroy();
            Files.delete(file);
            Files.delete(said);
        }
    }
}
