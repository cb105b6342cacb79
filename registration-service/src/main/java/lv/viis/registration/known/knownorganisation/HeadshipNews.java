package lv.viis.registration.known.knownorganisation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.viis.registration.ground.fact.HeadshipChanged.Change;
import lv.viis.registration.known.knownorganisation.HeadshipListener.Headship;

/** What is new of one headship. */
record HeadshipNews(Change kind, Headship headship) {

    /** Of an organisation that was not heard of before, what was recorded longer ago than this is old. */
    private static final Duration NEW = Duration.ofDays(1);

    /** What is told and was not known; the same told again is nothing new, whatever it is told for. */
    static List<HeadshipNews> between(List<Headship> known, List<Headship> told, Instant now) {
        var before = byId(known);
        var news = new ArrayList<HeadshipNews>();
        for (var headship : told) {
            var former = before.get(headship.headshipId());
            if (former == null) {
                if (!known.isEmpty() || isNew(headship, now)) {
                    news.add(new HeadshipNews(Change.RECORDED, headship));
                }
                continue;
            }
            var ends = !Objects.equals(former.lastDay(), headship.lastDay());
            if (ends && headship.lastDay() != null) {
                news.add(new HeadshipNews(Change.ENDED, headship));
            }
            if (ends && headship.lastDay() == null
                    || !Objects.equals(former.personId(), headship.personId())
                    || !former.from().equals(headship.from())) {
                news.add(new HeadshipNews(Change.CHANGED, headship));
            }
        }
        var after = byId(told);
        known.stream()
                .filter(headship -> !after.containsKey(headship.headshipId()))
                .forEach(headship -> news.add(new HeadshipNews(Change.CANCELLED, headship)));
        return news;
    }

    private static boolean isNew(Headship headship, Instant now) {
        return headship.recordedAt() != null && headship.recordedAt().plus(NEW).isAfter(now);
    }

    private static Map<UUID, Headship> byId(List<Headship> headships) {
        return headships.stream().collect(Collectors.toMap(Headship::headshipId, Function.identity()));
    }
}
