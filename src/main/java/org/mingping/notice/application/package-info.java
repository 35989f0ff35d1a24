/** Reading what one was told. Each use case declares who may do it. */
package org.mingping.notice.application;
