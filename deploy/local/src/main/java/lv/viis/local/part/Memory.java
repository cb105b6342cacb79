package lv.viis.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Resident memory of a process with its children, as the kernel counts it. */
public final class Memory {

    private Memory() {}

    /** In bytes; 0 where the kernel does not tell. Of several processes shared pages count once, in proportion. */
    public static long resident(long pid) {
        var process = ProcessHandle.of(pid);
        if (process.isEmpty()) {
            return 0;
        }
        var children = process.get().descendants().toList();
        if (children.isEmpty()) {
            return alone(pid);
        }
        return Stream.concat(process.stream(), children.stream())
                .mapToLong(each -> read(each.pid(), "smaps_rollup", "Pss:"))
                .sum();
    }

    /** Without its children. */
    public static long alone(long pid) {
        return read(pid, "status", "VmRSS:");
    }

    private static long read(long pid, String file, String field) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), file))) {
            return lines.filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | RuntimeException notTold) {
            return 0;
        }
    }
}
