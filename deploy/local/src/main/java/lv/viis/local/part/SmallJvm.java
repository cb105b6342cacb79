package lv.viis.local.part;

import java.util.List;

/**
 * The flags of each program here: small and quick to start rather than fast, for many share one machine. Without a first
 * size the heap would begin at a 64th of the machine's memory, which is all it may have, and give nothing back.
 */
public final class SmallJvm {

    private SmallJvm() {}

    public static List<String> flags(int heapMegabytes) {
        return List.of(
                "-Xms32m",
                "-Xmx" + heapMegabytes + "m",
                "-Xmn16m",
                "-XX:MinHeapFreeRatio=15",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:MaxMetaspaceSize=256m",
                "-Xss512k",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8");
    }
}
