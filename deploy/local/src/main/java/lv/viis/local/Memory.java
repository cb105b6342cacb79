package lv.viis.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Resident memory of a process with its children, as the kernel counts it. */
final class Memory {

    private Memory() {}

    /** In bytes; 0 where the kernel does not tell. Pages shared by several processes count in proportion where it does. */
    static long resident(long pid) {
        return ProcessHandle.of(pid)
                .map(process -> Stream.concat(Stream.of(process), process.descendants())
                        .flatMapToLong(each -> LongStream.of(alone(each.pid())))
                        .sum())
                .orElse(0L);
    }

    /** Without its children. */
    static long alone(long pid) {
        for (String source : new String[] {"smaps_rollup:Pss:", "status:VmRSS:"}) {
            String[] parts = source.split(":", 2);
            try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), parts[0]))) {
                var line = lines.filter(each -> each.startsWith(parts[1])).findFirst();
                if (line.isPresent()) {
                    return Long.parseLong(line.get().replaceAll("\\D", "")) * 1024;
                }
            } catch (IOException | RuntimeException notTold) {
                // The other file may tell.
            }
        }
        return 0;
    }
}
