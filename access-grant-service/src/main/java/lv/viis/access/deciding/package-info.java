/** How a right comes to be: by an officer, by a policy, by the first order, or by breaking the glass. */
package lv.viis.access.deciding;
