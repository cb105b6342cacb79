package lv.viis.local;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lv.viis.local.part.Ports;
import lv.viis.local.part.Service;

/**
 * What a suite is made of, as it was asked for.
 *
 * @param services those that are wanted; one without a jar is left out all the same
 * @param trust directory of PEM certificates, for trying files that others signed; null for none
 * @param asOf of clerks' signature checks, null for now
 * @param settings properties of every service, over those of a suite on one machine
 * @param progress who is told how the start goes
 */
record Plan(
        Ports ports,
        int replicas,
        List<Service> services,
        Path trust,
        Instant asOf,
        Map<String, String> settings,
        Progress progress) {}
