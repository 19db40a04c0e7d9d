/**
 * Lines that stand on news pages around and between the paragraphs of the article, by how such lines are
 * worded. Each pattern is anchored and reads a bounded line, so none can run away.
 */
const WHOLE_LINE: readonly RegExp[] = [
  /^(?:advertisements?|advert|sponsored(?: content)?|promoted|ad|story continues below(?: advertisement)?|article continues below.*|continue reading(?: below)?.*|scroll (?:down )?(?:to continue|for more).*|continue reading the main story)$/i,
  /^(?:share|tweet|email|print|save|comments?|reply|like|pin it|follow|subscribe|sign up|log ?in|sign in|register|more|menu|search|close|home|next|previous|prev|back|top|back to top|go to top|photos?|videos?|watch|listen|live|gallery|read|play|pause|loading\.*|related|read more|learn more|show more|view all|see all|share this.*|tweet this|email this.*|print this.*|share on .*|share via .*|share (?:article|story|post|link).*|post (?:a )?comment.*|leave a (?:reply|comment).*|add (?:a )?comment.*|view comments?.*|show comments?.*|\d+ comments?|\d+ shares?|no comments(?: yet)?)\W*$/i,
  /^(?:most (?:popular|read|viewed|shared|commented|recent|watched)|popular (?:now|posts|stories|articles)|trending(?: now| stories| topics)?|related(?: (?:articles?|stories|story|topics|posts|content|coverage|links|news|items|reading|videos?|tags))?|recommended(?: (?:for you|stories|reading|videos?|articles?))?|you (?:may|might) (?:also )?(?:like|be interested in).*|more (?:from|on|in|stories|news|about)\b.{0,80}|see also|also read|don't miss|editor'?s'? picks?|top stories|latest (?:news|stories|headlines|posts)|recent (?:posts|news|articles|stories)|up next|read next|next article|previous article|next post|previous post|what to read next|from around the web|around the web|promoted stories|sponsored links|in this story|topics|tags?|keywords|categories|filed under|more like this|from our partners|in case you missed it|hot topics)\s*:?$/i,
  /^you are here\b.{0,200}$/i,
  /^(?:home\s*[>»›|/]|.{1,30}\s[>»›]\s.{1,40}\s[>»›]).{0,160}$/i,
  /^(?:printer.friendly|print (?:this|version)|tell a friend|e-?mail (?:this|to a friend)|text size|font size|rate this)\b.{0,80}$/i,
  /^(?:tags?|topics|filed (?:under|in)|posted in|categories|keywords|labels)\s*:.{0,300}$/i,
  /^(?:read (?:more|also|next|full story|the full .{0,40})|also read|see also|related|watch|listen|must read|don't miss|more(?: on this)?|also on .{0,40}|recommended|read|photos?|in pictures|video)\s*[:»>|-].{0,250}$/i,
  /^please (?:enter|log ?in|sign in|enable|subscribe|share|note that comments).{0,200}$/i,
  /^this site uses akismet\b.{0,200}$/i,
  /^(?:save my name, email|your email address will not be published|required fields are marked|notify me of|you must be logged in|by (?:submitting|subscribing|signing up|clicking|using)\b|enter your email|your comment|captcha|we(?:'|’)ve sent|thank you for (?:subscribing|signing)).{0,300}$/i,
  /^(?:sign up|subscribe|register|click here|tap here|download (?:the|our)|follow (?:us|@|him on|her on|them on|the author)|like us|join (?:us|our|the conversation)|get (?:the|our) .{0,60}(?:newsletter|app|inbox|alerts?)|support (?:us|our)|become a (?:member|subscriber|supporter)|donate|stay (?:informed|connected|up to date)|never miss).{0,220}$/i,
  /^(?:(?:copyright\s*)?(?:©|\(c\))|copyright\b|all rights reserved|© copyright).{0,300}$/i,
  /^.{0,120}\ball rights reserved\b.{0,160}$/i,
  /^.{0,80}\b(?:may not be (?:published|reproduced|reprinted)|without (?:prior |express |written )+(?:permission|consent)).{0,200}$/i,
  /^(?:photo(?:graph)?(?:s)?(?: by| credit| courtesy)?|image(?:s)?(?: credit| source| courtesy| copyright| caption)?|credit|picture(?:s)?|getty images|ap photo|reuters photo|file photo|photograph|media caption|view image|enlarge|hide caption|toggle caption|figure \d+)\s*[:/|].{0,160}$/i,
  /^.{0,120}(?:\/|\(|via )\s*(?:getty images|afp|ap|reuters|shutterstock|epa|bloomberg|istock)\)?$/i,
  /^(?:by|von|par)\s+\p{Lu}[\p{L}.'’-]+(?:\s+(?:and|&|\p{Lu}[\p{L}.'’-]*|de|van|von|der|bin|al)){0,9}(?:\s*[,|•·-].{0,60})?$/u,
  /^(?:(?:published|updated|posted|last (?:updated|modified)|first published|modified|created|date|publication date)\b(?: on| at)?\s*:?\s*).{0,80}$/i,
  /^\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?,?(?:\s+\d{1,2}(?:st|nd|rd|th)?)?,?\s+\d{4}(?:[\s,|•·@-]+.{0,40})?$/i,
  /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:[\s,|•-]+.{0,30})?$/,
  /^(?:\d{1,2} min(?:ute)?s? read|\d+ (?:views|likes|followers|points)|reading time.{0,30}|est(?:imated)? read.{0,30})$/i,
  /^(?:the views expressed|opinions expressed|views expressed|disclaimer)\b.{0,400}$/i,
  /^(?:follow|contact|email|write to|reach|tweet)\b.{0,60}(?:@|twitter|facebook|instagram|e-?mail).{0,160}$/i,
  /^(?:this (?:article|story|post|piece|report) (?:was |is )?(?:originally |first )?(?:published|appeared|posted)\b|originally (?:published|posted|appeared)).{0,200}$/i,
  /^(?:(?:to |for )?(?:read|see|find) more\b|find out more|more information|for more (?:information|news|stories)|to learn more|click (?:here|to)).{0,160}$/i,
  /^(?:report(?:ing)? by|editing by|additional reporting|reporting and editing)\b.{0,240}$/i,
  /^\((?:report(?:ing)? by|editing by|additional reporting|writing by)\b.{0,300}$/i,
  /^(?:a version of this (?:article|story|review|op-ed|editorial) (?:appears|appeared)).{0,240}$/i,
  /^(?:cookies?|we use cookies|this (?:web)?site uses cookies|javascript is|you need to enable javascript|your browser).{0,300}$/i,
  /^(?:skip to|jump to|go to)\b.{0,60}$/i,
  /^\[?(?:edit|hide|show|expand|collapse|caption|autoplay|full ?screen|advertising|transcript|embed)\]?$/i,
  /^[^\p{L}\p{N}]*$/u,
  /<\/?(?:iframe|script|div|embed|blockquote)\b/i,
  /^.{0,80}\b(?:enable|needs|requires?|without|turn on|activate) javascript\b/i,
  /^.{0,60}\bvideo (?:is not available|cannot be played|is unavailable|player requires)\b.{0,80}$/i,
  /^(?:report|send|submit) (?:typos?|corrections?|an? (?:error|correction|tip)|us)\b.{0,160}$/i,
  /^.{0,60}\bcontributed (?:to )?(?:this|reporting|the) ?(?:report|story|article)?\.?$/i,
];

/** The same patterns, those with the same flags in one: forty would be asked one by one for every line. */
const JOINED = [...new Set(WHOLE_LINE.map(({ flags }) => flags))].map((flags) => {
  const alike = WHOLE_LINE.filter((pattern) => pattern.flags === flags);
  return new RegExp(alike.map(({ source }) => source).join('|'), flags);
});

/** Whether a line is page furniture rather than a sentence of the article. At most 420 characters are read. */
export function isFurniture(line: string): boolean {
  if (line.length > 420) return false;
  return JOINED.some((pattern) => pattern.test(line));
}

/** Headings and labels after which an article has ended: what follows is other articles or a form. */
const END_MARKS: readonly RegExp[] = [
  /^(?:leave a (?:reply|comment)|post a comment|add (?:a )?comment|comments?(?: \(\d+\))?|\d+ (?:comments|responses|replies|thoughts)\b.*|please enter your comment!?|reader comments|join the (?:conversation|discussion)|discussion|view comments.*|share your thoughts.*)\W*$/i,
  /^(?:most (?:popular|read|viewed)|related (?:articles?|stories|posts|news|content|coverage)|recommended for you|you (?:may|might) also like|more (?:stories|news|from .{1,60})|read next|up next|what to read next|from around the web|promoted stories|recent posts|latest (?:news|stories)|about the author|readers? also (?:liked|read|viewed)|others? also read|stories (?:chosen )?for you|more stories.{0,40}|trending(?: now)?|top stories|popular posts|editors'? picks|previous article|next article)\s*:?\W*$/i,
];

/** Whether a line says that the article is over. */
export function isEndMark(line: string): boolean {
  return line.length <= 120 && END_MARKS.some((pattern) => pattern.test(line));
}
