// The time zone of the press itself: in it begin the days that are the same for all of its blogs.

/** As those of its rankings do; also for a blog with another zone, which its owner may change at any moment. */
export const PRESS_ZONE = 'Asia/Tokyo';
