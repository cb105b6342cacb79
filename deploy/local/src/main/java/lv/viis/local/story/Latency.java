package lv.viis.local.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times of many like things and the percentiles of them. */
final class Latency {

    private final List<Long> nanos = new ArrayList<>();

    public synchronized void add(Duration time) {
        nanos.add(time.toNanos());
    }

    public synchronized int count() {
        return nanos.size();
    }

    /** Milliseconds that this share of all, from 0 to 1, did not exceed. */
    public synchronized double millis(double share) {
        if (nanos.isEmpty()) {
            return Double.NaN;
        }
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, index)) / 1e6;
    }

    @Override
    public String toString() {
        return "%d: p50 %.0f ms, p99 %.0f ms".formatted(count(), millis(0.5), millis(0.99));
    }
}
