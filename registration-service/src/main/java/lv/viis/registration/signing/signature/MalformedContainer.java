package lv.viis.registration.signing.signature;

import lv.viis.chassis.language.Wording;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;
import lv.viis.registration.signing.foreignfile.FileTooCostly;

/** The container could be read in more than one way, holds more than it may, or is no proper container. */
@ProblemType(status = 422, en = "The container is malformed", lv = "Konteiners ir bojāts")
public final class MalformedContainer extends Refusal {
    /** What is wrong with it. */
    enum Fault {
        NOT_A_ZIP_FILE("The container cannot be read as a ZIP file.", "Konteineru nevar nolasīt kā ZIP datni."),
        READ_IN_TWO_WAYS(
                "Two ways of reading the container find different files.",
                "Lasot konteineru divos veidos, tiek atrastas dažādas datnes."),
        FOLDER_WITH_CONTENT("The container has a folder with content.", "Konteinerā ir mape, kurai pašai ir saturs."),
        FILE_WITHOUT_NAME("The container has a file without a name.", "Konteinerā ir datne bez nosaukuma."),
        NAME_LEADS_OUT(
                "The container has a file name that could lead out of a folder.",
                "Konteinerā ir datnes nosaukums, kas varētu vest ārpus mapes."),
        NAME_READ_IN_TWO_WAYS(
                "The container has a file name that some systems read as a folder and a name, and others do not.",
                "Konteinerā ir datnes nosaukums, ko dažas sistēmas lasa kā mapi un nosaukumu, bet citas ne."),
        NAME_WITH_CONTROLS(
                "The container has a file name with control characters.",
                "Konteinerā ir datnes nosaukums ar vadības rakstzīmēm."),
        SAME_NAME(
                "The container has two files of the same name, or of names that some systems do not tell apart.",
                "Konteinerā ir divas datnes ar vienādu nosaukumu vai ar nosaukumiem, ko dažas sistēmas neatšķir."),
        CONTAINER_WITHIN(
                "The container holds another container instead of the letter.",
                "Konteinerā vēstules vietā ir cits konteiners."),
        FOREIGN_IN_META_INF(
                "The container has a file in META-INF that does not belong there.",
                "Konteinera mapē META-INF ir datne, kurai tur nav jābūt."),
        TWO_MANIFESTS("The container has two manifests.", "Konteinerā ir divi manifesti."),
        NO_DATA_FILE("The container has no data file.", "Konteinerā nav nevienas datu datnes."),
        XML_NOT_WELL_FORMED(
                "An XML file of the container is not well-formed, or has a DOCTYPE.",
                "Kāda konteinera XML datne nav pareizi uzbūvēta vai satur DOCTYPE."),
        ID_TWICE(
                "An XML file of the container uses one id twice.",
                "Kādā konteinera XML datnē viens un tas pats id lietots divreiz."),
        SIGNATURE_WITHIN("A signature is inside of something else.", "Kāds paraksts atrodas kaut kā cita iekšienē."),
        OWN_REFERENCE(
                "A signature covers, or takes its key from, something by a reference of its own.",
                "Kāds paraksts ar paša veidotu atsauci kaut ko aptver vai no kaut kurienes ņem savu atslēgu."),
        PROPERTIES_ELSEWHERE("A signature has its properties elsewhere.", "Kāda paraksta īpašības atrodas citur."),
        PROPERTIES_MISPLACED(
                "Properties of a signature are not where its own would be.",
                "Paraksta īpašības nav tur, kur būtu paša paraksta īpašības."),
        PROPERTIES_UNSIGNED("A signature does not sign its own properties.", "Kāds paraksts neaptver savas īpašības."),
        PART_TWICE(
                "A signature has a part twice that it may have once.",
                "Kādā parakstā divreiz ir daļa, kas drīkst būt vienreiz."),
        FOREIGN_REFERENCE(
                "A signature refers to something that is neither a file of the container nor a part of its own.",
                "Kāds paraksts atsaucas uz kaut ko, kas nav ne konteinera datne, ne paša paraksta daļa."),
        FILE_TWICE(
                "A signature refers to one file more than once.",
                "Kāds paraksts uz vienu datni atsaucas vairāk nekā vienu reizi."),
        TRANSFORMED("A signature transforms what it signs.", "Kāds paraksts pārveido to, ko tas paraksta."),
        SHARED_SECRET(
                "A signature is made with a shared secret.", "Kāds paraksts veidots ar koplietotu slepeno atslēgu."),
        SIGNATURES_UNREADABLE("The container's signatures cannot be read.", "Konteinera parakstus nevar nolasīt.");

        private final Wording wording;

        Fault(String english, String latvian) {
            wording = new Wording(english, latvian);
        }
    }

    MalformedContainer(Fault fault) {
        super(fault.wording);
    }

    /** Reading it would cost more than it may. */
    MalformedContainer(FileTooCostly cost) {
        super(cost.why());
    }

    private MalformedContainer(String english, String latvian) {
        super(english, latvian);
    }

    static MalformedContainer largerThan(int mebibytes) {
        return new MalformedContainer(
                "The container is larger than " + mebibytes + " MiB.",
                "Konteiners ir lielāks par " + mebibytes + " MiB.");
    }

    static MalformedContainer moreEntriesThan(int most) {
        return new MalformedContainer(
                "The container has more than " + most + " entries, also within its files.",
                "Konteinerā, arī tā datnēs, ir vairāk nekā " + most + " ieraksti.");
    }

    static MalformedContainer moreFilesThan(int most) {
        return new MalformedContainer(
                "The container has more than " + most + " files.", "Konteinerā ir vairāk nekā " + most + " datnes.");
    }

    static MalformedContainer unpacksToMoreThan(int kibibytes) {
        return new MalformedContainer(
                "The container's files have more than " + kibibytes + " KiB when unpacked.",
                "Konteinera datnes izpakotas pārsniedz " + kibibytes + " KiB.");
    }

    static MalformedContainer deeperThan(int levels) {
        return new MalformedContainer(
                "An XML file of the container is nested more than " + levels + " levels deep.",
                "Kādā konteinera XML datnē ir vairāk nekā " + levels + " ligzdojuma līmeņi.");
    }

    static MalformedContainer moreNodesThan(int most) {
        return new MalformedContainer(
                "An XML file of the container has more than " + most + " elements and attributes.",
                "Kādā konteinera XML datnē ir vairāk nekā " + most + " elementi un atribūti.");
    }
}
