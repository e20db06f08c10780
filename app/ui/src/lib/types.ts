/** What the API hands out: the record's own JSON (docs/api.md), and what the store adds to it. */
export type Span = [number, number];

export interface Actor {
  span?: Span | null;
  /** Lists leave the words out, and where they stand. */
  text?: string;
  name: string;
  id: string | null;
  country: string | null;
  sectors: string[];
  via?: string | null;
  number?: number | null;
  resolved_by?: string;
  country_by?: string;
}

export interface Place {
  span?: Span | null;
  text?: string;
  name: string;
  country: string | null;
  admin1: string | null;
  latitude: number | null;
  longitude: number | null;
  precision: string;
  basis?: string;
}

export interface Time {
  span?: Span | null;
  text: string | null;
  from: string | null;
  to: string | null;
  granularity: string;
  basis: string;
}

export interface Quantity {
  kind: string;
  low: number | null;
  high: number | null;
  best: number | null;
  span?: Span | null;
  text: string;
  of?: string | null;
  cumulative?: boolean;
  since?: string | null;
}

export interface Speaker {
  kind: 'author' | 'named' | 'unnamed' | 'media';
  span?: Span | null;
  text: string | null;
  name: string | null;
  id?: string | null;
  cue?: string | null;
  stance: string;
}

export interface Evidence {
  sentence: number;
  span: Span;
  text: string;
  attribution?: Speaker[];
}

export interface Perpetrator {
  name: string;
  id: string | null;
  span?: Span | null;
  basis: string;
  by: Speaker[];
}

export interface EventRecord {
  id: string;
  type: string;
  modes: string[];
  contexts: string[];
  quad: number;
  status: string;
  certainty: string;
  trigger: { span: Span; text: string };
  evidence: Evidence;
  mentions?: Evidence[];
  actors: Actor[];
  recipients: Actor[];
  place: Place | null;
  time: Time;
  counts: Quantity[];
  attribution: Speaker[];
  perpetrators?: Perpetrator[];
  confidence: number;
  decision?: Decision;
}

export type Standing = 'machine' | 'accepted' | 'changed' | 'rejected' | 'published';

/** An event in a list, with the report that tells it. */
export interface EventItem extends EventRecord {
  report: number;
  number: string;
  title: string | null;
  outlet: string | null;
  published: string | null;
  incident?: number | null;
  review: Standing;
  origin: number | null;
}

export interface Tie {
  from: { name: string; id: string | null };
  relation: string;
  to: { name: string; id: string | null };
  from_date: string | null;
  to_date: string | null;
  evidence: Evidence;
  attribution: Speaker[];
}

export interface Toll {
  side: string | null;
  kind: string;
  value: number | null;
  low: number | null;
  high: number | null;
  increment: number | null;
  since: string | null;
  as_of: string | null;
  note?: string | null;
  attribution: Speaker[];
  evidence: Evidence;
}

export interface Loaded {
  span: Span;
  text: string;
  by: string;
  neutral: string;
}

export interface Contradiction {
  about: string;
  one: { says: string; evidence: Evidence; attribution: Speaker[] };
  other: { says: string; evidence: Evidence; attribution: Speaker[] };
}

export interface RecordJson {
  document: {
    id: string;
    title: string | null;
    url: string | null;
    outlet: string | null;
    language: string;
    published: string | null;
    published_basis: string;
    text: string;
    sentences: Span[];
    notices?: string[];
  };
  events: EventRecord[];
  rejected?: EventRecord[];
  ties: Tie[];
  tolls: Toll[];
  loaded: Loaded[];
  contradictions?: Contradiction[];
}

export interface ReportItem {
  id: number;
  title: string | null;
  /** Its title, or else the words that it begins with. */
  called: string;
  url: string | null;
  outlet: string | null;
  language: string;
  published: string | null;
  published_basis: string;
  article: number | null;
  version: number;
  versions: number;
  origin: number | null;
  copies: number;
  events: number;
  snippet: string | null;
  /** Where the words that were asked for stand in it. */
  marks: Span[];
}

export interface Report extends ReportItem {
  text: string;
  version_list: { id: number; version: number; published: string | null; current: boolean }[];
  copy_list: { id: number; outlet: string | null; url: string | null; published: string | null; likeness: number | null }[];
  record: RecordJson;
  decisions: Decision[];
}

export interface Decision {
  event?: string;
  what?: string;
  who?: string;
  when?: string;
  why?: string | null;
  /** Fields as they were and as they are instead. */
  was?: Record<string, string> | string | null;
  becomes?: Record<string, string> | string | null;
  open?: boolean;
}

export interface Listing<T> {
  items: T[];
  total: number;
  next: string | null;
}
