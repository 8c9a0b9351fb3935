/** Every word that travels between the widget's parts, the page and the server. */

export type FlowKind = 'tour' | 'checklist' | 'modal' | 'banner' | 'hint' | 'survey' | 'tracker' | 'launcher' | 'resourceCenter'
export type FlowStatus = 'offered' | 'active' | 'completed'

export type Side = 'top' | 'right' | 'bottom' | 'left'
export type Placement = 'auto' | 'center' | Side | `${Side}-start` | `${Side}-end`

/**
 * What moves a step on: its button, a click on its target, the target's being filled, a page, a time on screen, or only what the server knows.
 */
export type Advance = 'button' | 'click' | 'input' | 'route' | 'delay' | 'event'
/** How the user left a step, as the server is told: one of its ways, or a further button that goes on. */
export type By = Exclude<Advance, 'event'> | 'action'

/** What happens to a step whose target is not to be seen in time. */
export type OnMissing = 'wait' | 'skip' | 'center' | 'end'
export type MissingReason = 'absent' | 'hidden' | 'invalid-selector' | 'unreachable' | 'covered'

/** Why a flow was dismissed, for good; these reach the server. */
export type DismissReason = 'close' | 'escape' | 'outside' | 'secondary' | 'api'
/** Why a tour left the screen without being dismissed or completed here. */
export type EndReason = 'missing' | 'replaced' | 'unpublished' | 'elsewhere'

export type CommandType =
  | 'flow.started' | 'flow.shown' | 'flow.completed' | 'flow.dismissed' | 'flow.collapsed' | 'flow.expanded'
  | 'step.shown' | 'step.next' | 'step.back' | 'step.skipped' | 'step.missing'
  | 'task.completed' | 'task.reopened'
  | 'survey.answered'
  | 'attribute.set' | 'track'

/** What `onboarding.on` can listen to. */
export type EventName =
  | 'tour.started' | 'tour.completed' | 'tour.dismissed' | 'tour.ended'
  | 'step.shown' | 'step.completed' | 'step.skipped' | 'step.missing'
  | 'checklist.shown' | 'checklist.collapsed' | 'checklist.expanded' | 'checklist.completed' | 'checklist.dismissed'
  | 'modal.shown' | 'modal.completed' | 'modal.dismissed'
  | 'banner.shown' | 'banner.completed' | 'banner.dismissed'
  | 'hint.shown' | 'hint.opened' | 'hint.completed' | 'hint.dismissed'
  | 'survey.shown' | 'survey.answered' | 'survey.completed' | 'survey.dismissed'
  | 'launcher.shown' | 'launcher.pressed' | 'launcher.dismissed'
  | 'center.opened' | 'center.closed' | 'center.searched' | 'article.opened' | 'announcement.read'
  | 'task.completed' | 'milestone.reached' | 'event'
  | 'action' | 'action.missing' | 'refused'
  | 'state' | 'command.refused' | 'error'
