package lv.viis.access.deciding.weighing;

import java.util.List;
import java.util.UUID;
import lv.viis.access.deciding.weighing.Submission.AskedLine;

/** What another application asks for the same person, and by which item. */
public record AskedElsewhere(UUID decisionItemId, List<AskedLine> lines) {}
