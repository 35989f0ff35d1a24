/** Lists and set-based statements of organisation life, and what it tells the monthly check. */
package org.mingping.orglife.persistence;
