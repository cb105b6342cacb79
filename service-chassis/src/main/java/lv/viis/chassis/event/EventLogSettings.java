package lv.viis.chassis.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The event log, in partitions of months. */
@ConfigMapping(prefix = "viis.event-log")
interface EventLogSettings {

    /** Whole months that it keeps. */
    @WithDefault("6")
    int monthsKept();
}
