package lv.viis.local.part;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * Main class of every child JVM: runs the real main class and ends with the JVM that started it, even if that one was
 * killed, because its standard input closes then.
 */
public final class Leash {

    private Leash() {}

    public static void main(String[] args) throws Throwable {
        Thread holder = new Thread(Leash::endWithParent, "leash");
        holder.setDaemon(true);
        holder.start();
        try {
            Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    @SuppressWarnings("StatementWithEmptyBody")
    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {}
        } catch (IOException closed) {
            // The same as the end of the stream.
        }
        Runtime.getRuntime().halt(143);
    }

    /** This class alone as a jar, so that a service's class path gains nothing else. */
    public static Path jar(Path directory) throws IOException {
        Path jar = Files.createDirectories(directory).resolve("leash.jar");
        String name = Leash.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                var in = Leash.class.getClassLoader().getResourceAsStream(name)) {
            out.putNextEntry(new JarEntry(name));
            in.transferTo(out);
            out.closeEntry();
        }
        return jar;
    }
}
