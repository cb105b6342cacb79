package lv.viis.demotrust;

/**
 * Where a signature shows on a page.
 *
 * @param page from 1
 * @param left in PDF points from the page's lower left corner, as the three others
 */
public record VisiblePlace(int page, float left, float bottom, float right, float top) {}
