/** What is asked, on the scales: whether and for which days it can be granted by all that is known, whoever decides. */
package lv.viis.access.deciding.weighing;
