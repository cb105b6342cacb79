/** What waits for a decision: the queue, who looks at it, who stands by it, and what a first officer proposed. */
package lv.viis.access.deciding.item;
