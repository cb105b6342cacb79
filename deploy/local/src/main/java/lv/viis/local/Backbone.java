package lv.viis.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lv.viis.local.connect.ConnectPart;
import lv.viis.local.connect.ConnectorSettings;
import lv.viis.local.kafka.KafkaPart;
import lv.viis.local.kafka.KafkaUsers;
import lv.viis.local.part.Part;
import lv.viis.local.part.Ports;
import lv.viis.local.part.Repository;
import lv.viis.local.part.Secrets;
import lv.viis.local.postgres.Databases;
import lv.viis.local.postgres.PostgresPart;
import lv.viis.local.postgres.ServerCertificate;

/** What the services stand on: their databases, the broker, and Connect, which carries events from the one to the other. */
final class Backbone {

    private final ServerCertificate certificate;
    private final PostgresPart postgres;
    private final Databases databases;
    private final KafkaUsers kafkaUsers;
    private final Part kafka;
    private final Part connect;

    Backbone(Ports ports, Directories directories, Secrets secrets) throws IOException {
        Path repository = Repository.root();
        List<Path> classPath = Repository.classPath();
        certificate = new ServerCertificate(directories.data().toAbsolutePath());
        postgres = new PostgresPart(
                ports.postgres(),
                directories.data("postgres"),
                certificate,
                // The binaries are a cache of the build, not data.
                repository.resolve("deploy/local/target/postgres"),
                directories.log("postgres"),
                directories.guard());
        databases = new Databases(postgres, secrets, repository);
        kafkaUsers = new KafkaUsers(ports, secrets);
        kafka = KafkaPart.of(ports, kafkaUsers, directories.data("kafka"), classPath, directories.log("kafka"));
        connect = new ConnectPart(
                ports,
                directories.data("connect"),
                databases,
                kafkaUsers,
                new ConnectorSettings(ports.postgres(), certificate, kafkaUsers, secrets),
                classPath,
                directories.log("connect"));
    }

    ServerCertificate certificate() {
        return certificate;
    }

    PostgresPart postgres() {
        return postgres;
    }

    Databases databases() {
        return databases;
    }

    KafkaUsers kafkaUsers() {
        return kafkaUsers;
    }

    Part kafka() {
        return kafka;
    }

    Part connect() {
        return connect;
    }
}
