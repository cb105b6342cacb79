package lv.viis.local;

/** Who is told how the start goes. */
public interface Progress {

    Progress SILENT = new Progress() {
        @Override
        public void starting(String part) {}

        @Override
        public void ready(String part, long millis) {}

        @Override
        public void skipped(String part, String why) {}
    };

    void starting(String part);

    void ready(String part, long millis);

    void skipped(String part, String why);
}
