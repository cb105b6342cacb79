package lv.viis.local.part;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java program that can be run as a process of its own, with its own log file. */
public record Program(
        String name,
        int port,
        List<String> jvmFlags,
        List<Path> classPath,
        String mainClass,
        List<String> arguments,
        Path directory,
        Path log) {

    /** On a {@link Leash}, with other arguments than its own for a command of the same jar. */
    Process launch(List<String> words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmFlags);
        command.add("-cp");
        command.add(String.join(
                File.pathSeparator, classPath.stream().map(Path::toString).toList()));
        command.add(Leash.class.getName());
        command.add(mainClass);
        command.addAll(words);
        try {
            Files.createDirectories(directory);
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            // Otherwise each thread that allocates outside the heap may keep some megabytes of its own.
            builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
            return builder.start();
        } catch (IOException cause) {
            throw new PartFailed(name, "could not be started", log, cause);
        }
    }
}
