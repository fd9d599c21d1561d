"""Lines that a site, not an author, puts on a page: sign-ups, links, counters, notices."""

from __future__ import annotations

import re

# whole lines, casefolded, without marks around them
_WHOLE = frozenset(
    """advertisement|advertisements|advertisement advertisement|ad|ads|story continued below|story continues below
|story continues|story continues below advertisement|continue reading|continue reading below|continue reading the main story
|advertisement continue reading the main story|article continues below|article continues after sponsor message
|article continues below advertisement|sponsor message|sponsored|sponsored content|promoted|promoted content|loading|loading...
|read more|read more...|more|read|read full article|read the full story|read the full article|see more|show more|view more
|learn more|click here|more on this|more on this story|more on this...|related|related articles|related article|related stories
|related story|related content|related topics|related coverage|related links|related video|related videos|recommended|see also
|see related|also read|also see|also on|read also|read next|must read|must reads|trending|trending now|trending stories|most read
|most popular|top stories|latest news|more news|more stories|you may also like|you might also like|you may like|more from|next up
|don't miss|watch|watch live|watch now|watch next|video|videos|photo|photos|gallery|image|images|slideshow|enlarge this image|play
|play video|pause|mute|unmute|close|share|share this|share this article|share this story|share article|share on facebook
|share on twitter|tweet|pin|email|e-mail|print|save|copy link|link copied|copied|comment|comments|view comments|show comments
|leave a comment|add a comment|post a comment|join the conversation|join the discussion|log in|login|sign in|sign up|sign up here
|subscribe|subscribe now|subscribe today|already a subscriber|newsletter|newsletters|newsletter sign-up|newsletter sign up
|newsletter signup|thank you for subscribing|thanks for signing up|follow us|follow|like us on facebook|follow us on twitter
|back to top|return to top|top|next|previous|prev|next article|previous article|skip to content|skip ad|facebook|twitter|youtube
|instagram|linkedin|whatsapp|pinterest|reddit|tags|tagged|topics|filed under|by the numbers image|pullquote|break|analysis/opinion
|opinion|opinion/analysis|news analysis|access to the comments comments|access to the comments|comments off|no comments
|0 comments|privacy policy|terms of use|terms of service|all rights reserved|cookie policy|this is a rush transcript
|this story is developing|this is a developing story|this is a developing story. check back for updates|download our app
|get the app|open in app|click to get the fox news app|click here to get the fox news app|click here for the fox news app
|view slideshow|launch slideshow|view gallery|hide caption|toggle caption|show caption|media caption|donate|donate now|support us
|support our journalism|from the left|from the right|more from our partners|around the web|from around the web|partner content
|popular|editor's picks|editors' picks|our picks|full coverage|key points|content continues below""".replace(
        "\n", ""
    ).split("|")
)

_OPENING = re.compile(
    r"""(?:
    this\ content\ is\ (?:not|un)\ ?available
  | (?:this|the)\ (?:video|content|page|article|service|site)\ (?:is|may\ be|can)\ ?(?:not|un|only)\ ?(?:be\ )?(?:available|played|viewed|shown)\b
  | sorry,\ (?:this|the)\ (?:content|video|page|article)
  | access\ to\ the\ comments
  | (?:please\ )?enable\ javascript | javascript\ (?:is|must\ be)
  | (?:sign|signing)\ up\ (?:for|to|here|now|today|below)\b(?!.*\bsaid\b) | subscribe\ (?:to|now|here|today|for)\b
  | newsletter\ sign[ -]?up\b | get\ (?:the\ |our\ |all\ |more\ |breaking\ |news\ |alerts)[^.]{0,90}(?:inbox|newsletter|delivered|email|e-mail|in\ the\ app|news\ alerts)
  | get\ the\ monitor\ stories | let\ our\ news\ meet\ your\ inbox | want\ (?:more\ )?[^.?]{0,80}\b(?:inbox|newsletter)
  | stay\ (?:up\ to\ date|informed|connected|in\ the\ know|on\ top)\b.{0,80}(?:newsletter|sign\ up|inbox|follow|subscrib|email|app\b|twitter|facebook)
  | support\ (?:our\ journalism|vox|progressive\ journalism|jstor|local\ journalism|strong\ local)
  | thank\ you\ for\ (?:signing\ up|subscribing|supporting\ our|reading)
  | (?:click|tap|press)\ (?:here|to|the\ link|on\ the|for|through|play|below|image)\b
  | (?:you\ can\ )?(?:follow|like|find|join)\ (?:us|me|him|her|the\ \w+|[\w.'’ -]{2,40}?)\ (?:live\ |online\ )?(?:on|at|via)\ (?:twitter|facebook|instagram|linkedin|flipboard|google|youtube|@)
  | -?\ ?follow\ (?:us|me|@|the\ ticker) | follow\ @
  | (?:contact|e-?mail|write\ to|reach|tweet|send\ (?:letters|tips|your|comments))\ [^.!?]{0,60}(?:@|\bat\b\ [\w.]+@|http)
  | (?:share|tweet|read\ or\ share|email|print)\ (?:this\ (?:story|article|page|post)|via|on)\b
  | share\ this\ with | share\ tweet | tweet\ share | facebook\ twitter | (?:share|tweet)\ \|\ 
  | (?:read|see|watch|listen|also\ read|also\ see|also|more|related|related\ (?:story|stories|article|articles|video|link|links|content|coverage|topics)|read\ (?:more|also|next|now|this|on)|must\ read|don['’]t\ miss|further\ reading|see\ also|in\ pictures|suggested\ reading)\ ?(?::|>>|»|→|\ [|]\ )
  | (?:photos?|video|gallery|slideshow|poll|trending|next|recommended|previously|explainer|opinion|editorial|story|column|interactive|full\ story|full\ coverage|special\ report|top\ stories|timeline|transcript)\ ?(?::|>>|»|→|\ [|]\ )(?=.*[^.”"\ ]\s*$)
  | watch\ (?:the\ |latest\ )?(?:full\ )?(?:video|live|below|above|now)\b[^.]{0,80}$
  | watch\ the\ latest\ video
  | (?:next|prev|previous)?\ ?(?:image|photo|slide|picture|page)\ \d{1,3}\ (?:of|/)\ \d{1,3}\b
  | \d{1,3}\ ?(?:of|/)\ ?\d{1,3}(?:$|\ (?:photos|images|slides)\b)
  | slideshow\ ?\( | \d{1,3}\ (?:photos|images|comments?|shares)\b[^.]{0,30}$
  | hide\ caption | view\ (?:comments|all|more|photos|gallery|slideshow|the\ )[^.]{0,60}$
  | media\ playback\ is | your\ browser\ does\ not | play\ (?:video|facebook)
  | (?:©|\(c\)|copyright\b)\ ?(?:©|\(c\)|\d{4}|[a-z ]{0,20}\d{4}|all\ rights)
  | all\ rights\ reserved | (?:this|the)\ material\ may\ not\ be\ (?:published|reproduced)
  | (?:reprint|reprints|republish|reproduction)\b[^.]{0,80}(?:permission|rights|license|article|story)
  | content\ created\ by\ the\ daily | to\ (?:comment|report\ an\ error|republish|contact\ the)
  | (?:published|posted|first\ published|last\ (?:updated|modified)|updated|date\ published|originally\ published)\ ?(?:on|at|:|\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\ \d|\d{1,2}).{0,70}$
  | (?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten)\ (?:years?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?)\ ago$
  | (?:estimated\ )?(?:reading|read)\ time | \d{1,2}\ min(?:ute)?s?\ read | (?:story|article)\ continues
  | this\ (?:article|story|post|piece)\ (?:is\ more\ than\ \d|was\ (?:originally\ )?published|first\ appeared|originally\ appeared|appeared\ (?:in|on)|has\ been\ (?:updated|corrected)|was\ (?:updated|corrected|produced|adapted|reported|featured)|is\ (?:part\ of|brought|from|available|based\ in\ part|reprinted|published|republished))
  | (?:the\ )?(?:opinions|views)\ expressed\ (?:by|in|here|are) | (?:these|the\ above)\ are\ (?:solely\ )?the\ (?:opinions|views)\ of
  | you\ have\ \d+\ (?:free\ )?(?:articles?|stories) | you['’]ve\ (?:read|reached)\ [^.]{0,40}(?:articles|limit)
  | something\ to\ consider | if\ you\ enjoyed\ this\ article | already\ (?:a\ )?(?:subscriber|have\ an\ account|subscribed)
  | (?:image|picture|photo)\ (?:copyright|source|caption|credit)s? \b
  | enlarge\ this\ image | (?:this\ site|this\ page)\ is\ protected\ by | by\ signing\ up\b | by\ clicking\b[^.]{0,60}(?:agree|accept)
  | we\ use\ cookies | accept\ (?:all\ )?cookies | notice:?\ you\ must\ log\ in
  | got\ a\ (?:tip|confidential)\b | (?:have|do\ you\ have)\ a\ (?:tip|story|question)[^.]{0,60}\?\ (?:email|contact|send|click|tell|let)
  | (?:skip|jump)\ to\ (?:main\ )?content | (?:tags|topics|filed\ under|categories|category|keywords)\ ?: 
  | (?:become|join)\ (?:a\ )?(?:member|subscriber)[^.]{0,60}$ | download\ (?:the|our)\ [^.]{0,40}\bapp\b
  | the\ [\w ]{2,40}is\ available\ without\ charge | support\ (?:this|us|independent)\b[^.]{0,60}$
  | (?:politico|cnn|fox|morning|playbook)[\w ]{0,25}newsletter\b
  | interested\ in\ [^?]{2,60}\?\ add\ | tweet\ id: | live\ happening\ now | play\ video\ \d
  | the\ times\ is\ committed\ to\ publishing | .{10,200}\ listen\ ·\ \d
  | (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\ )?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\ \d{1,2},?\ (?:19|20)\d\d(?:[\ ,|•·-]+(?:at\ )?\d{1,2}[:.]\d\d.{0,20})?$
  | \d{1,2}\ (?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?,?\ (?:19|20)\d\d(?:[\ ,|•·-]+(?:at\ )?\d{1,2}[:.]\d\d.{0,20})?$
  | just\ watched\ | listen\ to\ (?:this\ )?article | read\ more\ (?:from|about|on|at|of|by)\ [^.]{2,80}$ | this\ article\ tagged
  | this\ is\ a\ rush\ transcript | visit\ .{3,50}\ (?:homepage|home\ page|website)\ for\b | ticker\ security\ last\ change | more\ on\ this\b.{0,120}$
  | disclaimer\ ?:
)""",
    re.VERBOSE,
)
_LONGEST = 300  # characters of a line that an opening alone condemns
_LONGEST_SOLD = 1200  # of a line that says it sells or signs up
_TRIM = " \t\u00a0*#•·-–—_|>»<[](){}:;.!…\"'“”‘’→▶►"
_SALE_WORDS = ("ign up", "igning up", "ewsletter", "nbox", "ubscri", "robot", "reserved", "reprint", "this story:", "NRPLUS")
# what no author's line says, wherever it stands in one
_SALE = re.compile(
    r"""by\ signing\ up,?\ you|email\ sign\ up|agree\ to\ receive\ (?:email|e-mail|occasional)|unsubscribe\ at\ any\ time|manage\ newsletters
  | sign\ up\ (?:here|now|today|for\ (?:our|the\ [\w ]{2,30}\ newsletter|free|daily)|to\ (?:receive|get))
  | subscribe\ (?:to|now|for)\b.{0,60}(?:newsletter|podcast|magazine|today|\$\d) | (?:delivered|straight)\b.{0,40}\binbox\b | in\ your\ inbox\b
  | you['’]re\ not\ a\ robot | all\ rights\ reserved | click\ here\ for\ reprint | (?:read\ or\ share|share)\ this\ story:\ http
  | join\ nrplus | you\ can\ subscribe\ to\ our""",
    re.VERBOSE | re.IGNORECASE,
)


def is_notice(line: str) -> bool:
    """Whether ``line``, whole, is site furniture and no prose.

    >>> is_notice("Story continues below advertisement"), is_notice("READ MORE: Ten dogs that ran"), is_notice("He ran.")
    (True, True, False)
    """
    size = len(line)
    if size < _LONGEST:
        lower = line[:160].lower().lstrip(_TRIM)
        if size < 60 and ((bare := lower.rstrip(_TRIM)) in _WHOLE or not bare):
            return True
        if _OPENING.match(lower) or _is_bracketed_link(line) or line.endswith((" Read more", " Click here.")):
            return True
    return size < _LONGEST_SOLD and any(word in line for word in _SALE_WORDS) and _sells(line)


def _sells(line: str) -> bool:
    """Whether the site speaks in ``line``: it sells or signs up, and quotes nobody."""
    return _SALE.search(line) is not None and not ("“" in line and " said" in line)


def _is_bracketed_link(line: str) -> bool:
    """Whether ``line`` is one bracket with the blank that a link leaves behind it: "( Ten dogs that ran)"."""
    return line.startswith("( ") and line.endswith(")") and line.count("(") == 1


def is_linked_headline(line: str) -> bool:
    """Whether ``line``, of a text that is not all capitals, is another story's headline in capitals.

    >>> is_linked_headline("TEN SHIPS THAT NEVER CAME BACK FROM SEA"), is_linked_headline("STOP THE SHIPS!")
    (True, False)
    """
    return 25 <= len(line) <= 160 and line.isupper() and line.count(" ") >= 3 and line[-1] not in ".!…”\""
