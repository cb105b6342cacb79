package lv.viis.local.story;

/**
 * One step of the story.
 *
 * @param name what happens
 * @param proves what is shown by it
 * @param action answers one line of what was seen, and throws when it did not hold
 */
public record StoryStep(String name, String proves, Action action) {

    /** What a step does. */
    public interface Action {
        String run() throws Exception;
    }
}
