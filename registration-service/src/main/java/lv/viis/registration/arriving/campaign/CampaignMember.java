package lv.viis.registration.arriving.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;

/** A user of one employer who is asked to sign anew, and when there is next something to do about it. */
@Entity
class CampaignMember {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @Id
    UUID id;

    UUID campaignId;
    UUID personId;
    UUID employerId;

    /** The last day, of Europe/Riga, on which one signs in time; later than the campaign's for who came late to it. */
    LocalDate deadline;

    Instant enrolledAt;
    UUID letterId;
    Instant expiredAt;
    int attempts;

    /** The characters for which no letter can be printed, one a line; null if none stands in the way. */
    String unprintable;

    /** Null once nothing is left to do. */
    Instant nextAttemptAt;

    protected CampaignMember() {}

    boolean isOverdue(LocalDate today) {
        return today.isAfter(deadline);
    }

    /** The first instant at which one signs too late. */
    Instant end() {
        return Riga.end(deadline);
    }

    /** Whose letter comes later than it should have the shortest time from then on. */
    void haveTimeFrom(LocalDate today, Period shortest) {
        var earliest = today.plus(shortest);
        deadline = deadline.isBefore(earliest) ? earliest : deadline;
    }

    /** Their letter cannot be printed: looked at anew from hour to hour, until what it says is mended. */
    void setAside(String characters, Instant now) {
        unprintable = characters;
        attempts = 0;
        nextAttemptAt = now.plus(LONGEST_PAUSE);
    }

    /** The nearest mark before the deadline that has been reached, if one has: of several missed only one is told. */
    Optional<Period> reachedMark(LocalDate today, List<Period> marks) {
        return marks.stream()
                .filter(mark -> !today.isBefore(deadline.minus(mark)))
                .max(java.util.Comparator.comparing(deadline::minus));
    }

    /** Until the next mark, else until the day after the deadline. */
    void waitForNextDay(LocalDate today, List<Period> marks) {
        var next = marks.stream()
                .map(deadline::minus)
                .filter(day -> day.isAfter(today))
                .min(LocalDate::compareTo)
                .orElse(deadline.plusDays(1));
        attempts = 0;
        nextAttemptAt = Riga.start(next);
    }

    void tryAgain(Instant now) {
        attempts++;
        var pause = Duration.ofMinutes(1L << Math.min(attempts - 1, 6));
        nextAttemptAt = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }

    void expire(Instant now) {
        expiredAt = now;
        settle();
    }

    void settle() {
        attempts = 0;
        nextAttemptAt = null;
    }
}
