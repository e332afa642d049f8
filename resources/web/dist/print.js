var TourAtlas=(()=>{var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name2 in all)__defProp(target,name2,{get:all[name2],enumerable:!0})},__copyProps=(to,from,except,desc)=>{
if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&
key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod2=>__copyProps(__defProp({},"__esModule",{value:!0}),mod2);var print_exports={};__export(print_exports,{addBasemap:()=>addBasemap,addBridge:()=>addBridge,addLabels:()=>addLabels,addRoute:()=>addRoute,
addSheet:()=>addSheet,addStops:()=>addStops,addVectors:()=>addVectors,createMap:()=>createMap,drawOutlines:()=>drawOutlines,
nextSheet:()=>nextSheet,outlines:()=>outlines,run:()=>run,start:()=>start,toLatLng:()=>toLatLng});var FlatFile=class{constructor(buffer){this.buffer=buffer,this.at=0}take(Numbers,count){let numbers=new Numbers(this.buffer,
this.at,count);return this.at+=numbers.byteLength,numbers}json(size){return JSON.parse(new TextDecoder().decode(this.take(
Uint8Array,size)))}};var FIRST_ZOOM=-2,LEVELS_A_ZOOM=32,HEAD=3,DistantTopology=class{constructor(buffer){let file=new FlatFile(buffer),[arcCount,
pointCount,textSize]=file.take(Uint32Array,HEAD),sizes=file.take(Uint32Array,arcCount);this.boxes=file.take(Float32Array,
4*arcCount);let points=new Float64Array(file.take(Float32Array,2*pointCount)),levels=file.take(Uint8Array,pointCount);this.
objects=file.json(textSize),this.arcs=[];let first=0;for(let size of sizes){let last=first+size;this.arcs.push({points:points.
subarray(2*first,2*last),levels:levels.subarray(first,last)}),first=last}}line(indices){return new DistantLine(this,indices)}lines(lists){
return lists.map(indices=>this.line(indices))}},DistantLine=class{constructor({arcs,boxes:boxes2},indices){this.left=this.
top=1/0,this.right=this.bottom=-1/0,this.parts=[],this.joined=null;let end=0;for(let i=0;i<indices.length;i++){let isReversed=indices[i]<
0,number2=isReversed?~indices[i]:indices[i],{points,levels}=arcs[number2],first=points[0],last=points[points.length-2],shift2=i?
Math.round(end-(isReversed?last:first)):0;end=(isReversed?first:last)+shift2,this.parts.push({points,levels,isReversed,shift:shift2});
let box2=4*number2;boxes2[box2]+shift2<this.left&&(this.left=boxes2[box2]+shift2),boxes2[box2+1]+shift2>this.right&&(this.
right=boxes2[box2+1]+shift2),boxes2[box2+2]<this.top&&(this.top=boxes2[box2+2]),boxes2[box2+3]>this.bottom&&(this.bottom=
boxes2[box2+3])}}get points(){return this.joined??=this.upTo(1/0),this.joined}at(zoom){if(zoom===void 0)return this;let{
left,top,right,bottom}=this;return{points:this.upTo((zoom-FIRST_ZOOM)*LEVELS_A_ZOOM),left,top,right,bottom}}upTo(level){
let size=this.parts.reduce((sum,{levels})=>sum+levels.length,0),shown=new Float64Array(2*size),end=0;for(let{points,levels,
isReversed,shift:shift2}of this.parts){let step=isReversed?-1:1,skip=end?1:0,i=isReversed?levels.length-1-skip:skip;for(;i>=
0&&i<levels.length;i+=step)levels[i]>level||(shown[end++]=points[2*i]+shift2,shown[end++]=points[2*i+1])}return shown.subarray(
0,end)}};var METRES_AROUND=400750167e-1,CLOSED_SOUTH_OF=-85.9,FAR_BELOW=3,worldX=lon=>lon/360+.5;function worldY(lat){if(lat<CLOSED_SOUTH_OF)
return FAR_BELOW;let sine=Math.sin(lat*Math.PI/180);return .5-Math.log((1+sine)/(1-sine))/(4*Math.PI)}function lonLat(x,y){
return[(x-.5)*360,Math.atan(Math.sinh((.5-y)*2*Math.PI))*180/Math.PI]}var Line=class{constructor(points){this.points=points,this.left=this.top=1/0,this.right=this.bottom=-1/0;for(let i=0;i<points.
length;i+=2)points[i]<this.left&&(this.left=points[i]),points[i]>this.right&&(this.right=points[i]),points[i+1]<this.top&&
(this.top=points[i+1]),points[i+1]>this.bottom&&(this.bottom=points[i+1])}at(){return this}},BOX=6,[WHOLE,WRAPPED]=[1,2],
Topology=class{constructor({objects,transform,arcs=[]},arcCount=arcs.length){this.objects=objects,this.transform=transform,
this.steps=arcs,this.arcs=[],this.boxes=new Float64Array(BOX*arcCount),this.kinds=new Uint8Array(arcCount)}line(indices){
for(let i=0;i<indices.length;i++)if(!this.isWhole(indices[i]<0?~indices[i]:indices[i]))return new Line(this.joined(indices));
return new JoinedLine(this,indices)}lines(lists){return lists.map(indices=>this.line(indices))}joined(indices){let size=0;
for(let index of indices)size+=this.sizeOf(index<0?~index:index);let points=new Float64Array(size-2*(indices.length-1)),
end=0;for(let index of indices){let skip=end?1:0;end=index<0?addReversed(points,end,this.arc(~index),skip):add(points,end,
this.arc(index),skip)}return continuous(points)}arc(number2){return this.arcs[number2]??=absolute(this.stepsOf(number2),
this.transform),this.arcs[number2]}isWhole(number2){return this.kinds[number2]||(this.kinds[number2]=this.measure(number2)?
WHOLE:WRAPPED),this.kinds[number2]===WHOLE}sizeOf(number2){return this.steps[number2].length}stepsOf(number2){return this.
steps[number2]}measure(number2){let arc=this.steps[number2],half=180/this.transform.scale[0],[x,y]=arc,[west,east,south,
north2]=[x,x,y,y],isWhole=!0;for(let i=2;i<arc.length;i+=2)(arc[i]>half||arc[i]<-half)&&(isWhole=!1),x+=arc[i],y+=arc[i+
1],x<west&&(west=x),x>east&&(east=x),y<south&&(south=y),y>north2&&(north2=y);return this.setBox(number2,west,east,south,
north2,arc[0],x),isWhole}setBox(number2,west,east,south,north2,first,last){let{boxes:boxes2,transform:{scale,translate}}=this,
at=BOX*number2;boxes2[at]=worldX(west*scale[0]+translate[0]),boxes2[at+1]=worldX(east*scale[0]+translate[0]),boxes2[at+2]=
worldY(north2*scale[1]+translate[1]),boxes2[at+3]=worldY(south*scale[1]+translate[1]),boxes2[at+4]=worldX(first*scale[0]+
translate[0]),boxes2[at+5]=worldX(last*scale[0]+translate[0])}},JoinedLine=class{constructor(topology,indices){this.topology=
topology,this.indices=indices,this.known=null,this.left=this.top=1/0,this.right=this.bottom=-1/0;let{boxes:boxes2}=topology,
end=0;for(let i=0;i<indices.length;i++){let isReversed=indices[i]<0,at=BOX*(isReversed?~indices[i]:indices[i]),[first,last]=isReversed?
[boxes2[at+5],boxes2[at+4]]:[boxes2[at+4],boxes2[at+5]],shift2=i?Math.round(end-first):0;end=last+shift2,boxes2[at]+shift2<
this.left&&(this.left=boxes2[at]+shift2),boxes2[at+1]+shift2>this.right&&(this.right=boxes2[at+1]+shift2),boxes2[at+2]<this.
top&&(this.top=boxes2[at+2]),boxes2[at+3]>this.bottom&&(this.bottom=boxes2[at+3])}}get points(){return this.known??=this.
topology.joined(this.indices),this.known}at(){return this}};function absolute(arc,transform){let[scaleX,scaleY]=transform.
scale,[originX,originY]=transform.translate,points=new Float64Array(arc.length),x=0,y=0;for(let i=0;i<arc.length;i+=2)x+=
arc[i],y+=arc[i+1],points[i]=worldX(x*scaleX+originX),points[i+1]=worldY(y*scaleY+originY);return points}function add(points,end,arc,skip){
return points.set(skip?arc.subarray(2):arc,end),end+arc.length-2*skip}function addReversed(points,end,arc,skip){for(let i=arc.
length-2-2*skip;i>=0;i-=2)points[end++]=arc[i],points[end++]=arc[i+1];return end}function continuous(points){let shift2=0;
for(let i=2;i<points.length;i+=2){let step=points[i]+shift2-points[i-2];step>.5?shift2-=1:step<-.5&&(shift2+=1),points[i]+=
shift2}return points}var HEAD2=3,EXTENT=6,PackedTopology=class extends Topology{constructor(buffer){let file=new FlatFile(buffer),[arcCount,length,
textSize]=file.take(Uint32Array,HEAD2),sizes=file.take(Uint32Array,arcCount),lengths=file.take(Uint32Array,arcCount),extents=file.
take(Int32Array,EXTENT*arcCount),bytes=file.take(Uint8Array,length),rest2=file.json(textSize);super(rest2,arcCount),this.
wrapped=new Set(rest2.wrapped),this.sizes=sizes,this.extents=extents,this.bytes=bytes,this.starts=new Uint32Array(arcCount);
for(let i=1;i<arcCount;i++)this.starts[i]=this.starts[i-1]+lengths[i-1]}sizeOf(number2){return 2*this.sizes[number2]}stepsOf(number2){
let{bytes}=this,steps3=new Int32Array(this.sizeOf(number2)),at=this.starts[number2];for(let i=0;i<steps3.length;i++){let byte=bytes[at++],
read=byte&127;for(let shift2=7;byte>127;shift2+=7)byte=bytes[at++],read|=(byte&127)<<shift2;steps3[i]=read>>>1^-(read&1)}
return steps3}measure(number2){let{extents}=this,at=EXTENT*number2;return this.setBox(number2,extents[at],extents[at+1],
extents[at+2],extents[at+3],extents[at+4],extents[at+5]),!this.wrapped.has(number2)}};var[MOVE,LINE]=[77,76],ROOM=4096,POINT=64,[ZERO,POINT_SIGN,MINUS,SPACE,CLOSE]=[48,46,45,32,90],LARGE=2**31,PathText=class{constructor(digits,isWhole=!1){
this.digits=isWhole?0:digits,this.unit=10**digits,this._bytes=null,this._end=0}add(letter,x,y){this._bytes??=new Uint8Array(
ROOM),this._end+POINT>this._bytes.length&&this._grow(),this._bytes[this._end++]=letter,this._number(Math.round(x*this.unit)),
this._bytes[this._end++]=SPACE,this._number(Math.round(y*this.unit))}close(){this._end===this._bytes.length&&this._grow(),
this._bytes[this._end++]=CLOSE}toString(){return this._end?new TextDecoder("latin1").decode(this._bytes.subarray(0,this.
_end)):""}_number(units){if(!(Math.abs(units)<LARGE)){for(let letter of String(units/this.unit))this._bytes[this._end++]=
letter.charCodeAt(0);return}let left=Math.abs(units)|0;units<0&&(this._bytes[this._end++]=MINUS);let places=this.digits;
for(let tens=left/10|0;places&&10*tens===left;tens=left/10|0)left=tens,places-=1;let length=places+1;for(let rest2=left/
10**length|0;rest2;rest2=rest2/10|0)length+=1;let at=this._end+length+(places?1:0);this._end=at;for(let i=0;i<length;i++){
i===places&&places&&(this._bytes[--at]=POINT_SIGN);let tens=left/10|0;this._bytes[--at]=ZERO+left-10*tens,left=tens}}_grow(){
let larger2=new Uint8Array(2*this._bytes.length);larger2.set(this._bytes),this._bytes=larger2}};function encloses(points,x,y){let inside=!1;for(let i=0,j=points.length-2;i<points.length;j=i,i+=2)points[i+1]>y!=points[j+
1]>y&&x<points[i]+(points[j]-points[i])*(y-points[i+1])/(points[j+1]-points[i+1])&&(inside=!inside);return inside}var ROOM2=4096,
Clipper=class{constructor(){this._rooms=[null,null]}clipped(ring,{left,top,right,bottom}){let inside=ring.points;return ring.
left<left&&(inside=this._at(inside,0,left,1)),ring.right>right&&(inside=this._at(inside,0,right,-1)),ring.top<top&&(inside=
this._at(inside,1,top,1)),ring.bottom>bottom?this._at(inside,1,bottom,-1):inside}_at(points,axis,limit,sign){let room=this.
_rooms[0]??new Float64Array(ROOM2),size=points.length,[end,j]=[0,size-2],before=(points[j+axis]-limit)*sign;for(let i=0;i<
size;i+=2){end+4>room.length&&(room=larger(room));let here=(points[i+axis]-limit)*sign;if(here>=0!=before>=0){let share=before/
(before-here);room[end++]=points[j]+share*(points[i]-points[j]),room[end++]=points[j+1]+share*(points[i+1]-points[j+1])}
here>=0&&(room[end++]=points[i],room[end++]=points[i+1]),j=i,before=here}return this._rooms=[this._rooms[1],room],room.subarray(
0,end)}};function larger(room){let twice=new Float64Array(2*room.length);return twice.set(room),twice}var Straight=class{constructor(text,slack){this.text=text,this.slack=slack,this.x=this.y=0,this.nextX=this.nextY=this.far=
0,this.leftX=this.leftY=this.rightX=this.rightY=0}add(letter,x,y){if(letter===MOVE){this.text.add(MOVE,x,y),this.x=x,this.
y=y;return}this.far&&!this.isAhead(x-this.x,y-this.y)&&(this.end(),this.x=this.nextX,this.y=this.nextY),this.narrow(x-this.
x,y-this.y),this.nextX=x,this.nextY=y}end(){this.far&&this.text.add(LINE,this.nextX,this.nextY),this.far=0}isAhead(x,y){
return x*x+y*y>=this.far&&this.leftX*y-this.leftY*x<=0&&this.rightX*y-this.rightY*x>=0}narrow(x,y){let{slack,far}=this;this.
far=x*x+y*y;let along2=Math.sqrt(Math.max(0,this.far-slack*slack)),leftX=x*along2-y*slack,leftY=x*slack+y*along2;(!far||
this.leftX*leftY-this.leftY*leftX<0)&&(this.leftX=leftX,this.leftY=leftY);let rightX=x*along2+y*slack,rightY=y*along2-x*
slack;(!far||this.rightX*rightY-this.rightY*rightX>0)&&(this.rightX=rightX,this.rightY=rightY)}};function fillPath(rings,view){let clipper=new Clipper;return path(rings,view,(part2,shift2,text)=>{let{left,top,right,bottom}=edges(
view),points=clipper.clipped(part2,{left:left-shift2,right:right-shift2,top,bottom});addJoined(text,points,view,shift2)&&
text.close()})}function meetsView(rings,view){let box2=edges(view);return rings.some(ring=>copiesIn(ring,view,box2).some(
shift2=>hasPointIn(ring.points,shift2,box2)||fillPath([ring],view)))}function hasPointIn(points,shift2,{left,top,right,bottom}){
for(let i=0;i<points.length;i+=2){let x=points[i]+shift2;if(x>left&&x<right&&points[i+1]>top&&points[i+1]<bottom)return!0}
return!1}function linePath(lines,view){return path(lines,view,(part2,shift2,text)=>{let{left,top,right,bottom}=edges(view),
shown=part2.left+shift2>=left&&part2.right+shift2<=right&&part2.top>=top&&part2.bottom<=bottom?[part2.points]:pieces(part2.
points,{left:left-shift2,right:right-shift2,top,bottom});for(let points of shown)addJoined(text,points,view,shift2)})}function path(parts2,view,add2){
let box2=edges(view),text=new PathText(view.digits,view.isWhole);for(let part2 of parts2){let copies=copiesIn(part2,view,
box2);if(!copies.length)continue;let shown=part2.at(view.zoom);for(let shift2 of copies)add2(shown,shift2,text)}return text.
toString()}function copiesIn(part2,{step,scale},{left,top,right,bottom}){let found2=[];if(part2.bottom<top||part2.top>bottom)
return found2;let smallest=step/scale/2;if(part2.right-part2.left<smallest&&part2.bottom-part2.top<smallest)return found2;
for(let shift2=Math.ceil(left-part2.right);shift2<=Math.floor(right-part2.left);shift2++)found2.push(shift2);return found2}
function edges(view){return{left:(view.left+view.x)/view.scale,right:(view.right+view.x)/view.scale,top:(view.top+view.y)/
view.scale,bottom:(view.bottom+view.y)/view.scale}}function addJoined(text,points,view,shift2){let last=points.length-2;
if(last<2)return!1;let out=view.slack?new Straight(text,view.slack):text,x=0,y=0;for(let i=0;i<=last;i+=2){let px=(points[i]+
shift2)*view.scale-view.x,py=points[i+1]*view.scale-view.y;i&&i<last&&Math.abs(px-x)+Math.abs(py-y)<view.step||(x=px,y=py,
out.add(i?LINE:MOVE,px,py))}return view.slack&&out.end(),!0}function pieces(points,box2){let list=[],piece=null;for(let i=2;i<
points.length;i+=2){if(!(Math.min(points[i],points[i-2])<=box2.right&&Math.max(points[i],points[i-2])>=box2.left&&Math.min(
points[i+1],points[i-1])<=box2.bottom&&Math.max(points[i+1],points[i-1])>=box2.top)){piece=null;continue}piece||list.push(
piece=[points[i-2],points[i-1]]),piece.push(points[i],points[i+1])}return list}async function painted(){document.visibilityState!=="hidden"&&(await new Promise(resolve=>requestAnimationFrame(resolve)),
await passedOn())}async function paintedInView(){let page=document.documentElement;return hasSize(page)?painted():(await sized(
page),passedOn())}function passedOn(){return new Promise(resolve=>{let{port1,port2}=new MessageChannel;port1.onmessage=()=>resolve(),
port2.postMessage(null)})}function whenDensityChanges(call){matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
"change",()=>{call(),whenDensityChanges(call)},{once:!0})}function hasSize({clientWidth,clientHeight}){return clientWidth>
0&&clientHeight>0}async function presumeSize(element2,size){let page=document.documentElement;if(hasSize(page))return;let[
width,height]=size.split(" ");Object.assign(element2.style,{width:`${width}px`,height:`${height}px`}),await sized(page),
Object.assign(element2.style,{width:"",height:""})}async function sized(element2){hasSize(element2)||await new Promise(resolve=>{
let observer=new ResizeObserver(()=>{hasSize(element2)&&(observer.disconnect(),resolve())});observer.observe(element2)})}var PADDING=.5,STILL_PADDING=.05,MOST_STRETCH=1.8;function drawn(Base,own){return Base.extend({options:{padding:PADDING,
interactive:!1},onAdd:function(map){return map.atlas.still&&(this.options.padding=STILL_PADDING),Base.prototype.onAdd.call(
this,map)},getEvents:function(){let events=Base.prototype.getEvents.call(this);return events.move=this._follow,events},redraw:function(){
this._covered=null,this._map&&this._update()},isCurrent:function(){return!this._map._animatingZoom&&this._covers()&&this.
_covered.scale===scaleOf(this._map)&&this._covered.origin.equals(this._map.getPixelOrigin())},_update:function(){let map=this.
_map;if(map._animatingZoom&&this._bounds||!map.atlas.placed||!hasSize(map.getContainer())||this.isCurrent())return;Base.
prototype._update.call(this);let origin=map.getPixelOrigin(),scale=scaleOf(map),{min,max}=this._bounds;this._covered={scale,
origin,left:(min.x+origin.x)/scale,right:(max.x+origin.x)/scale,top:(min.y+origin.y)/scale,bottom:(max.y+origin.y)/scale},
this.draw({scale,x:origin.x,y:origin.y,left:min.x,right:max.x,top:min.y,bottom:max.y,zoom:map.getZoom()})},_updateTransform:function(center,zoom){
this._covered&&Base.prototype._updateTransform.call(this,center,zoom)},_follow:function(){let map=this._map;if(map._animatingZoom||
!this._covered)return;let stretch=scaleOf(map)/this._covered.scale;this._covers()&&stretch<MOST_STRETCH&&stretch>1/MOST_STRETCH||
(this._update(),this._updateTransform(map.getCenter(),map.getZoom()))},_covers:function(){if(!this._covered)return!1;let{
min,max}=this._map.getPixelBounds(),scale=scaleOf(this._map);return min.x/scale>=this._covered.left&&max.x/scale<=this._covered.
right&&min.y/scale>=this._covered.top&&max.y/scale<=this._covered.bottom},...own})}function scaleOf(map){return 256*2**map.
getZoom()}var Box=L.Renderer.extend({_initContainer:function(){this._container=L.DomUtil.create("div","ta-box")},_destroyContainer:function(){
this._container.remove()},_update:function(){L.Renderer.prototype._update.call(this),L.DomUtil.setPosition(this._container,
this._bounds.min)}}),onSvg=own=>drawn(L.SVG,own),onCanvas=own=>drawn(L.Canvas,own),onBox=own=>drawn(Box,own);async function fetchFile(file){let answer=await fetch(file);if(!answer.ok)throw new Error(file+" could not be loaded");return file.
endsWith(".bin")?answer.arrayBuffer():answer.json()}async function loadWithRetries(load,file){for(let attempt=1;;attempt++)
try{return await load(file)}catch(error){if(attempt===3)throw error}}var LazyFile=class{constructor(load,file,use){this.
load=load,this.file=file,this.use=use,this.isPending=!1,this._attempts=0,this._loading=null}need(){return this._loading??=
this._attempt(),this._loading}async _attempt(){this.isPending=!0,this._attempts+=1;try{await this.use(await this.load(this.
file))}catch(error){throw this._attempts<3&&(this._loading=null),error}finally{this.isPending=!1}}};function roundDown(number2){let power=10**Math.floor(Math.log10(number2));return power*([5,2].find(step=>step*power<=number2)||
1)}var LONGEST_SCALE=120,CITY=40;function metresPerPixel(map){return METRES_AROUND*Math.cos(map.getCenter().lat*Math.PI/180)/
(256*2**map.getZoom())}function isCityScale(map){return metresPerPixel(map)<CITY}var STEADY=.2;function gridPath(map,view){if(!isCityScale(map))return"";let first=map.atlas.tour.stops.find(({position})=>position)?.
position??[0,0],apart=spacing(map)*view.scale,[x,y]=[worldX(first[0])*view.scale-view.x,worldY(first[1])*view.scale-view.
y],text=number2=>map.atlas.still?number2.toFixed(1):String(Math.round(number2)+.5);return[...steps(x,apart,view.left,view.
right).map(at=>`M${text(at)} ${text(view.top)}V${text(view.bottom)}`),...steps(y,apart,view.top,view.bottom).map(at=>`M${text(
view.left)} ${text(at)}H${text(view.right)}`)].join("")}function spacing(map){let metres=roundDown(metresPerPixel(map)*LONGEST_SCALE),
latitude=Math.round(map.getCenter().lat/STEADY)*STEADY;return metres/(METRES_AROUND*Math.cos(latitude*Math.PI/180))}function steps(start2,apart,from,to){
let first=Math.ceil((from-start2)/apart),last=Math.floor((to-start2)/apart);return Array.from({length:Math.max(0,last-first+
1)},(_,i)=>start2+(first+i)*apart)}function whenIdle(act,timeout){window.requestIdleCallback?requestIdleCallback(act,{timeout}):setTimeout(act)}function placesOf(stops){let places=[];for(let index=0;index<stops.length;index++){let{position}=stops[index];if(!position)
continue;let y=worldY(Math.max(-85.0511,Math.min(85.0511,position[1])));places.push({index,x:worldX(position[0]),y})}return places}
function isBeyond(lat){return Math.abs(lat)>85.0511}function isSamePlace(a,b){return a?.[0]===b?.[0]&&a?.[1]===b?.[1]}function haveSamePlaces(before,after){
return before.length===after.length&&before.every((stop2,index)=>{let other=after[index];return stop2===other||stop2.id===
other.id&&stop2.code===other.code&&isSamePlace(stop2.position,other.position)})}function fromSegment(x,y,ax,ay,bx,by){let[dx,dy]=[bx-ax,by-ay],square=dx*dx+dy*dy,share=square?Math.max(0,Math.min(1,((x-
ax)*dx+(y-ay)*dy)/square)):0;return Math.hypot(x-ax-share*dx,y-ay-share*dy)}var COPIES=[-1,0,1],SIDES=[8,32,128],CELLS=SIDES.at(-1),FEW_POINTS=48,FEW_PLACES=6,POINTS_A_BAND=12,Terrain=class{constructor(lands){
this.lands=lands,this.order=new Map(lands.map((land,place3)=>[land,place3])),this.cells=SIDES.map(()=>new Map),this.bands=
new Map}at(x,y){let inWorld=x-Math.floor(x);for(let{land,rings}of this.landsNear(inWorld,y)){let isInside=!1;for(let{ring,
copy}of rings)this.encloses(ring,inWorld+copy,y)&&(isInside=!isInside);if(isInside)return land}return null}landsWithin(x,y,distance2){
let[first,last]=[Math.floor((x-distance2)*CELLS),Math.floor((x+distance2)*CELLS)],[upper,lower]=[Math.floor((y-distance2)*
CELLS),Math.floor((y+distance2)*CELLS)];if(first===last&&upper===lower)return this.landsNear(x,y);let found2=[];for(let row=upper;row<=
lower;row++)for(let column2=first;column2<=last;column2++){let turn=Math.floor(column2/CELLS);for(let{land,rings}of this.
landsNear((column2+.5)/CELLS-turn,(row+.5)/CELLS))found2.push({land,rings:turn?rings.map(({ring,copy})=>({ring,copy:copy-
turn})):rings})}return found2.sort((a,b)=>this.order.get(a.land)-this.order.get(b.land))}landsNear(x,y,level=SIDES.length-
1){let side=SIDES[level],[column2,row]=[Math.floor(x*side),Math.floor(y*side)],key=row*side+column2,lands=this.cells[level].
get(key);if(!lands){let box2={left:column2/side,right:(column2+1)/side,top:row/side,bottom:(row+1)/side};lands=level?landsIn(
box2,this.landsNear(x,y,level-1)):this.landsOf(box2),this.cells[level].set(key,lands)}return lands}landsOf(box2){let found2=[];
for(let land of this.lands){let rings=[];for(let copy of COPIES)if(meets(land.bounds,box2,copy))for(let ring of land.rings)
meets(ring,box2,copy)&&rings.push({ring,copy});rings.length&&found2.push({land,rings})}return found2}encloses(ring,x,y){
if(x<ring.left||x>ring.right||y<ring.top||y>ring.bottom)return!1;let bands=this.bandsOf(ring);return bands?bands.enclose(
x,y):encloses(ring.points,x,y)}distanceTo(ring,x,y,limit){if(gapTo(ring,x,y)>limit)return limit;let bands=this.bandsOf(ring);
if(bands)return bands.distanceTo(x,y,limit);let{points}=ring,least=limit;for(let i=2;i<points.length;i+=2)least=toEdge(points,
i,x,y,least);return least}bandsOf(ring){if(ring.points.length<2*FEW_POINTS)return null;let known=this.bands.get(ring)??0;
return known instanceof Bands?known:(this.bands.set(ring,known<FEW_PLACES?known+1:new Bands(ring)),null)}};function gapTo({
left,right,top,bottom},x,y){return Math.max(left-x,x-right,top-y,y-bottom)}function toEdge(points,i,x,y,limit){let from=points[i-
1]-y,to=points[i+1]-y;return from>limit&&to>limit||from<-limit&&to<-limit?limit:Math.min(limit,fromSegment(x,y,points[i-
2],points[i-1],points[i],points[i+1]))}function landsIn(box2,lands){let found2=[];for(let{land,rings}of lands){let near2=rings.
filter(({ring,copy})=>meets(ring,box2,copy));near2.length&&found2.push({land,rings:near2})}return found2}function meets(lines,{
left,right,top,bottom},copy){return lines.top<=bottom&&lines.bottom>=top&&lines.left<=right+copy&&lines.right>=left+copy}
var Bands=class{constructor({points,top,bottom}){this.points=points,this.top=top,this.count=Math.ceil(points.length/2/POINTS_A_BAND),
this.perUnit=bottom>top?this.count/(bottom-top):0;let bands=new Int32Array(points.length/2);for(let i=0;i<bands.length;i++)
bands[i]=this.bandOf(points[2*i+1]);this.starts=new Int32Array(this.count+1),this.fill(bands,band=>{this.starts[band+1]+=
1});for(let band=0;band<this.count;band++)this.starts[band+1]+=this.starts[band];let next=this.starts.slice();this.edges=
new Int32Array(this.starts[this.count]),this.fill(bands,(band,end)=>{this.edges[next[band]++]=end})}fill(bands,callback){
for(let i=0,before=bands.at(-1);i<bands.length;i++){let band=bands[i];for(let b=Math.min(band,before);b<=Math.max(band,before);b++)
callback(b,2*i);before=band}}distanceTo(x,y,limit){let{points,edges:edges2,starts}=this,last=this.bandOf(y+limit),least=limit;
for(let k=starts[this.bandOf(y-limit)];k<starts[last+1];k++)edges2[k]&&(least=toEdge(points,edges2[k],x,y,least));return least}bandOf(y){
return Math.max(0,Math.min(this.count-1,Math.floor((y-this.top)*this.perUnit)))}enclose(x,y){let{points,edges:edges2,starts}=this,
band=this.bandOf(y),inside=!1;for(let k=starts[band];k<starts[band+1];k++){let i=edges2[k],j=i?i-2:points.length-2;points[i+
1]>y!=points[j+1]>y&&x<points[i]+(points[j]-points[i])*(y-points[i+1])/(points[j+1]-points[i+1])&&(inside=!inside)}return inside}};var KILOMETRES_AROUND=40075,MOST_LATITUDE=85,OFF_COAST=30,ACROSS_BORDER=15,ACROSS_LINE=1.25,FEW_CHANGED=64,REGIONS=32,AREAS=8,
Lands=class{constructor(entries,acrossLine){this.acrossLine=acrossLine,this.entries=entries.filter(({joins})=>!joins);for(let{
joins,rings}of entries)joins&&this.entries.find(({name:name2})=>name2===joins)?.rings.push(...rings);for(let entry of this.
entries)entry.bounds=boundsOf(entry.rings);this.known=new WeakMap,this.byCode=new Map;for(let entry of this.entries)this.
byCode.has(entry.code)||this.byCode.set(entry.code,[]),this.byCode.get(entry.code).push(entry);this.terrain=new Terrain(
this.entries)}visited(stops){return this.found(stops).lands}found(stops,before=null,known=null){if(before&&known?.follow(
before,stops))return known;let found2=new Found(this);for(let stop2 of stops)found2.add(stop2);return found2}of(stop2){return this.
known.has(stop2)||this.known.set(stop2,this.find(stop2)),this.known.get(stop2)}find({code,position:[lon,lat]}){let at=pointOf(
lon,lat),standing=this.terrain.at(at.x,at.y);if(standing&&standing.code===code)return standing;let own=code&&this.byCode.
get(code)||[],near2=standing??this.nearestOfAll(at,OFF_COAST);return near2?.disputed?standing&&this.nearest(own,at,near2.
code?ACROSS_LINE:this.acrossLine)||near2:code&&!own.length?null:this.nearest(own,at,standing?ACROSS_BORDER:OFF_COAST)??near2??
this.nearest(own,at,1/0)}nearest(entries,at,kilometres){let best=null,least=kilometres*at.unit;for(let entry of entries){
let distance2=this.distanceTo(entry,at,least);distance2<least&&([best,least]=[entry,distance2])}return best}distanceTo({
rings,bounds},{x,y},limit){let least=limit;for(let copy of COPIES2)if(!(gapTo(bounds,x+copy,y)>least))for(let ring of rings)
least=this.terrain.distanceTo(ring,x+copy,y,least);return least}nearestOfAll(at,kilometres){let best=null,least=kilometres*
at.unit;for(let{land,rings}of this.terrain.landsWithin(at.x,at.y,least))for(let{ring,copy}of rings){let distance2=this.terrain.
distanceTo(ring,at.x+copy,at.y,least);distance2<least&&([best,least]=[land,distance2])}return best}},Found=class{constructor(lands){
this.source=lands,this.lands=new Set,this.witnesses=new Map,this.rings=new Map,this.others=new Map}add(stop2){if(!stop2.
position||this.isExhausted(stop2))return;let land=this.source.of(stop2);land&&!this.lands.has(land)&&this.see(land,stop2)}see(land,stop2){
this.lands.add(land),this.witnesses.set(land,stop2.id)}follow(before,stops){let{gone,come}=differences(before,stops);if(gone.
size+come.length>FEW_CHANGED)return!1;let placed=come.filter(({position})=>position),theirs=new Map(placed.map(stop2=>[this.
source.of(stop2),stop2]));theirs.delete(null);for(let[land,id]of this.witnesses)if(gone.has(id)&&!theirs.has(land))return!1;
for(let[land,stop2]of theirs)(!this.lands.has(land)||gone.has(this.witnesses.get(land)))&&this.see(land,stop2);return!0}isExhausted({
code,position:[lon,lat]}){if(!(code&&this.source.byCode.get(code)||[]).every(land=>this.lands.has(land)))return!1;let at=pointOf(
lon,lat),others=this.othersAround(at),distance2=OFF_COAST*at.unit;for(let i=others.length-1;i>=0;i--){let{land,ring,copy}=others[i];
if(this.lands.has(land))others[i]=others[others.length-1],others.pop();else if(gapTo(ring,at.x+copy,at.y)<=distance2)return!1}
return!0}othersAround({x,y}){let region=Math.floor(y*REGIONS)*REGIONS+Math.floor(x*REGIONS),others=this.others.get(region);
if(!others){let box2=boxAround(x,y,REGIONS);others=this.ringsAround(x,y).filter(({ring,copy})=>meets(ring,box2,copy)),this.
others.set(region,others)}return others}ringsAround(x,y){let area=Math.floor(y*AREAS)*AREAS+Math.floor(x*AREAS),rings=this.
rings.get(area);return rings||(rings=this.source.terrain.landsOf(boxAround(x,y,AREAS)).flatMap(({land,rings:its})=>its.map(
({ring,copy})=>({land,ring,copy}))),this.rings.set(area,rings)),rings}};function differences(before,after){let first=0;for(;first<
before.length&&before[first]===after[first];)first++;let end=0,most=Math.min(before.length,after.length)-first;for(;end<
most&&before[before.length-1-end]===after[after.length-1-end];)end++;let gone=new Set(before.slice(first,before.length-end)),
come=after.slice(first,after.length-end).filter(stop2=>!gone.delete(stop2));return{gone:new Set([...gone].map(({id})=>id)),
come}}function boxAround(x,y,side){let[left,top]=[Math.floor(x*side)/side,Math.floor(y*side)/side],[right,bottom]=[left+
1/side,top+1/side],around2=OFF_COAST*Math.max(unitAt(top),unitAt(bottom));return{left:left-around2,right:right+around2,top:top-
around2,bottom:bottom+around2}}function landsOf(topology,isCoarse){return new Lands(topology.objects.countries.map(({a2,
name:name2,disputed,joins,arcs})=>({code:a2,name:name2,joins,disputed:!!disputed,rings:arcs.flatMap(polygon=>topology.lines(
polygon))})),isCoarse?ACROSS_LINE:0)}var COPIES2=[-1,0,1];function pointOf(lon,lat){let shown=Math.max(-MOST_LATITUDE,Math.
min(MOST_LATITUDE,lat)),x=worldX(lon),y=worldY(shown);return{x:x-Math.floor(x),y,unit:unitAt(y)}}function unitAt(y){return Math.
cosh((.5-y)*2*Math.PI)/KILOMETRES_AROUND}function boundsOf(rings){let bounds={left:1/0,right:-1/0,top:1/0,bottom:-1/0};for(let{
left,right,top,bottom}of rings)bounds.left=Math.min(bounds.left,left),bounds.right=Math.max(bounds.right,right),bounds.top=
Math.min(bounds.top,top),bounds.bottom=Math.max(bounds.bottom,bottom);return bounds}function setOutline(path3,text,place3,number2){path3.outline=text.length<2e3||path3.closest(".is-magnified")?null:text,path3.
setAttribute("d",path3.outline?placeholder(place3,number2):text)}function outlineOf(path3){return path3.outline??path3.getAttribute(
"d")}function outlines(){let paths=held();return[paths.length,...paths.flatMap(path3=>[path3.getAttribute("d"),path3.outline])].
join(`
`)}function drawOutlines(){for(let path3 of held())path3.setAttribute("d",path3.outline),path3.outline=null}var held=()=>[
...document.querySelectorAll("path")].filter(path3=>path3.outline);function placeholder([x,y],number2){return`M${x} ${y}\
L${x+number2+1} ${y}L${x} ${y+number2+1}`}var FINE_FROM=5,SHORTEST_RIVER=110,KILOMETRES_AROUND2=40075,SLACK=.5,KINDS=["land","visited","lake","grid","river","bord\
er","contested","coast"],OUTLINES=new Set(["land","visited","lake","river","border","coast"]),Drawing=onSvg({initialize:function(basemap){
L.SVG.prototype.initialize.call(this,{pane:"basemap"}),this.basemap=basemap},_initContainer:function(){L.SVG.prototype._initContainer.
call(this),this._container.setAttribute("aria-hidden","true"),this.paths={};for(let kind of KINDS)this.paths[kind]=L.SVG.
create("path"),this.paths[kind].setAttribute("class","ta-"+kind),this._rootGroup.appendChild(this.paths[kind])},draw:function(view){
let{countries,water}=this.basemap.shapes();if(!countries||!water)return;let{sharpness,still}=this.basemap.map.atlas;view=
{...view,step:.7/sharpness,digits:Math.ceil(Math.log10(10*sharpness))},still&&(view=this._forPrint(view,sharpness));let reach=view.
scale/KILOMETRES_AROUND2,rivers=water.rivers.filter(river=>river.length*reach>SHORTEST_RIVER),set=still?this._outlines(view):
(kind,text)=>this.paths[kind].setAttribute("d",text),isTinted=this.basemap.wasTinted=this.basemap.isTinted;set("land",fillPath(
isTinted?countries.land:[...countries.land,...countries.visited],view)),set("visited",isTinted?fillPath(countries.visited,
view):""),set("lake",fillPath(water.lakes,view)),set("grid",gridPath(this.basemap.map,view)),set("river",linePath(rivers,
view)),set("border",linePath(countries.borders,view)),set("contested",linePath(countries.contested,view)),set("coast",linePath(
countries.coast,view))},_forPrint:function(view,sharpness){let unit=10**view.digits;for(let kind of KINDS.filter(other=>other!==
"grid"))this.paths[kind].setAttribute("transform",`scale(${1/unit})`),this.paths[kind].style.setProperty("--unit",unit);
return{...view,isWhole:!0,slack:SLACK/sharpness}},_outlines:function({left,right,top,bottom,digits}){let middle2=[(left+
right)/2,(top+bottom)/2].map(side=>Math.round(side*10**digits)),paths=this.basemap.map.atlas.kept.once("outlines",()=>({
count:0}));return(kind,text)=>{let path3=this.paths[kind];OUTLINES.has(kind)?setOutline(path3,text,middle2,path3.number??=
paths.count++):path3.setAttribute("d",text)}}}),STUDY=8,STUDY_AGAIN=100,Basemap=class{constructor(map,options){this.map=
map,this.files=options.files,this.coarse=this.fine=this.water=null,this.distantWater=null,this.stops=null,this.wasTinted=
!1;let{kept}=map.atlas,loadFine=file=>kept.decoded(file,contents=>countryShapes(new PackedTopology(contents),!1));if(this.
fineFile=new LazyFile(loadFine,options.files.fine,async fine=>{map.atlas.still||await this.study(fine.lands),this.fine=this.
tinted(fine),this.isFine()&&(this.drawing.redraw(),map.fire("landschanged"))}),this.waterFile=new LazyFile(decodedWater(
kept),options.files.water,water=>this.useWater(water)),map.on("tourdata tourchanged",()=>this.tint()),map.createPane("ba\
semap").style.zIndex=200,this.drawing=new Drawing(this).addTo(map),options.files.distant?map.atlas.readyAfter(this.loadDistant()):
(this.waterLoading=this.loadWater(),map.atlas.readyAfter(this.waterLoading)),map.atlas.still){map.on("atlasplaced",()=>{
map.atlas.readyAfter(this.shapesAt(map.atlas.fineness())),this.drawing.redraw()});return}options.files.distant||map.atlas.
readyAfter(this.loadCoarse()),map.on("atlasplaced",()=>this.drawing.redraw()),map.on("moveend",()=>{this.wasTinted!==this.
isTinted&&this.drawing.redraw(),this.prepare()})}get isPending(){return this.fineFile.isPending||this.waterFile.isPending}async loadWater(){
this.useWater(await loadWithRetries(decodedWater(this.map.atlas.kept),this.files.water))}useWater(water){this.water=water,
this.drawing.redraw()}async loadCoarse(){let{kept}=this.map.atlas,load=file=>kept.decoded(file,contents=>countryShapes(new Topology(
contents),!0));this.useCoarse(await loadWithRetries(load,this.files.countries))}async loadDistant(){let topology=new DistantTopology(
await this.map.atlas.loadBare(this.files.distant));this.distantWater=waterShapes(topology),this.useCoarse(countryShapes(
topology,!0))}useCoarse(shapes){this.coarse=this.tinted(shapes),this.drawing.redraw(),this.map.fire("landschanged")}prepare(){
this.map.atlas.fineness()<FINE_FROM-.5||(this.water||this.need(this.waterFile),this.need(this.fineFile))}async need(lazy){
try{await lazy.need()}catch(error){this.map.atlas.reportIncomplete(lazy.file,error)}}async study(lands){let found2=new Found(
lands),until=performance.now()+STUDY;for(let stop2 of this.map.atlas.tour.stops)found2.add(stop2),!(performance.now()<until)&&
(await new Promise(resolve=>whenIdle(resolve,STUDY_AGAIN)),until=performance.now()+STUDY)}tint(){let{stops}=this.map.atlas.
tour,before=this.stops;if(this.stops=stops,before?.length===stops.length&&stops.every((stop2,i)=>isInPlaceOf(stop2,before[i])))
return;[this.coarse,this.fine].filter(shapes=>shapes&&this.retinted(shapes,before)).length&&this.drawing.redraw()}tinted(shapes){
return this.retinted(shapes),shapes}retinted(shapes,stopsBefore=null){shapes.found=shapes.lands.found(this.map.atlas.tour?.
stops??[],stopsBefore,shapes.found);let visited=new Set(shapes.found.lands),before=shapes.tint;if(before?.size===visited.
size&&[...visited].every(land=>before.has(land)))return!1;let ringsOf2=isVisited=>shapes.lands.entries.filter(land=>visited.
has(land)===isVisited).flatMap(({rings})=>rings);return Object.assign(shapes,{tint:visited,visited:ringsOf2(!0),land:ringsOf2(
!1)}),!0}get lands(){return this.shapes().countries?.lands??null}get visited(){return[...this.shapes().countries?.tint??
[]].map(({code,name:name2})=>[code,name2]).sort()}async shapesAt(fineness){let isFine=fineness>=FINE_FROM;return await(isFine?
this.fineFile.need():this.coarse??this.loadCoarse()),isFine?this.fine:this.coarse}get isTinted(){let{countries}=this.shapes();
if(!countries?.visited.length)return!1;let{min,max}=this.map.getPixelBounds(),view={scale:256*2**this.map.getZoom(),x:min.
x,y:min.y,left:0,top:0,right:max.x-min.x,bottom:max.y-min.y,step:.7,digits:0},seen=new Set;for(let land of countries.tint)
if(meetsView(land.rings,view)&&seen.add(land.code??land),seen.size>1)return!0;return!seen.size||meetsView(countries.land,
view)}isFine(){return this.map.atlas.fineness()>=FINE_FROM}shapes(){return this.shapesFor(this.map.atlas.fineness())}shapesFor(fineness){
let isFine=fineness>=FINE_FROM;return{countries:isFine&&this.fine||this.coarse,water:isFine&&this.water||(this.distantWater??
this.water)}}},SharedBasemap=class{constructor(map,main){this.map=map,this.main=main,map.createPane("basemap").style.zIndex=
200,this.drawing=new Drawing(this).addTo(map),map.on("atlasplaced",()=>this.drawing.redraw())}shapes(){return this.main.
shapesFor(this.map.atlas.fineness())}get lands(){return this.shapes().countries?.lands??null}get isTinted(){return this.
main.isTinted}async loaded(){await Promise.all([this.main.shapesAt(this.map.atlas.fineness()),this.main.waterLoading])}};
function isInPlaceOf(stop2,other){return stop2===other||stop2.code===other.code&&isSamePlace(stop2.position,other.position)}
function decodedWater(kept){return file=>kept.decoded(file,contents=>waterShapes(new PackedTopology(contents)))}function countryShapes(topology,isCoarse){
return{lands:landsOf(topology,isCoarse),coast:topology.lines(topology.objects.coast),borders:topology.lines(topology.objects.
borders),contested:topology.lines(topology.objects.contested)}}function waterShapes(topology){let lengths=topology.objects.
riverLength||[],rivers=topology.lines(topology.objects.rivers);return rivers.forEach((river,i)=>{river.length=lengths[i]??
1/0}),{lakes:topology.objects.lakes.flatMap(rings=>topology.lines(rings)),rivers}}function addBasemap(map,options){map.atlas.
basemap=new Basemap(map,options)}function shareBasemap(map,main){map.atlas.basemap=new SharedBasemap(map,main.atlas.basemap)}var PADDING2=[76,52],MOST_PADDING=.12,BADGE_PADDING=22,MOST_BADGE_PADDING=.25;function paddingOf(width,height){let within2=(side,padding)=>Math.
max(Math.min(padding,side*MOST_PADDING),Math.min(BADGE_PADDING,side*MOST_BADGE_PADDING));return{x:within2(width,PADDING2[0]),
y:within2(height,PADDING2[1])}}function fitted(extent,width,height){let padding=paddingOf(width,height),scale=Math.max(0,
Math.min((width-2*padding.x)/extent.width,(height-2*padding.y)/extent.height));return{width:extent.width*scale,height:extent.
height*scale,scale}}async function loadFonts(data){let points=[...lettersIn(data)].map(letter=>letter.codePointAt(0)),needed2=[...document.fonts].
filter(face=>face.status!=="loaded"&&rangesOf(face.unicodeRange).some(([first,last])=>points.some(point=>first<=point&&point<=
last)));await settled(needed2.map(face=>face.load()))}async function loadFontsFor(fonts,data){let letters=[...lettersIn(
data)].join("");await settled(fonts.map(font=>document.fonts.load(font,letters)))}function requestFonts(){loadFonts("A")}
function rangesOf(text){return text.split(",").map(part2=>{let[first,last=first]=part2.trim().replace(/^U\+/i,"").split(
"-");return[parseInt(first,16),parseInt(last,16)]})}async function settled(loads){await Promise.all(loads.map(load=>load.
catch(error=>console.warn(String(error)))))}function lettersIn(data){let letters=new Set,seen=new Uint8Array(1114112);return collect(
data,text=>{for(let i=0;i<text.length;i++){let point=text.codePointAt(i);point>65535&&i++,!seen[point]&&(seen[point]=1,letters.
add(String.fromCodePoint(point)))}}),letters}function collect(data,take){if(typeof data=="string")take(data);else if(Array.
isArray(data))for(let value of data)typeof value!="number"&&collect(value,take);else if(data&&typeof data=="object")for(let name2 in data)
collect(data[name2],take)}function centreOf(map,bounds,zoom,padding){let[southWest,northEast]=[bounds.getSouthWest(),bounds.getNorthEast()].map(corner=>map.
project(corner,zoom)),centre=southWest.add(northEast).divideBy(2),half=map.getSize().y/2,lineOf2=latitude=>map.project([
latitude,0],zoom).y,room=centre.y+half-(southWest.y+padding.y),surplus=centre.y+half-lineOf2(-60);return bounds.getSouth()>
-60&&surplus>0&&room>0&&(centre.y-=Math.min(room,shift(surplus,centre.y-half-lineOf2(85.05)))),map.unproject(centre,zoom)}
function shift(surplus,north2){return north2>=surplus?surplus:Math.max(0,(surplus+.5*north2)/(1+.5))}function closestFit(bounds){
return L.CRS.Earth.distance(bounds.getSouthWest(),bounds.getNorthEast())<.5?8:17}function toLatLng([longitude,latitude]){return L.latLng(Math.max(-85.0511,Math.min(85.0511,latitude)),longitude)}function written(number2,{language,group}){return!Number.isInteger(number2)||number2<0||number2>=1e5?number2.toLocaleString(
language):number2<1e3?String(number2):`${Math.floor(number2/1e3)}${group}${String(number2%1e3).padStart(3,"0")}`}function stopsOf({id,name:name2,lon,lat,...others}){let more=Object.entries(others),stops=new Array(id.length);for(let i=0;i<
id.length;i++){let stop2={id:id[i],name:name2[i],position:lon[i]===null?null:[lon[i],lat[i]]};for(let[member,values]of more)
values[i]!==null&&(stop2[member]=values[i]);stops[i]=stop2}return stops}var LOWEST_ZOOM=-1,FLIGHT_SECONDS=.5,CLOSE_ZOOM=5.5,ANIMATED_ZOOMS=4,CLOSEST_ZOOM=18,LEAST_EXTENT=.5/40075e3,ONE_WORLD_ZOOM=1,
INHABITED=[[-56,-170],[72,170]],Atlas=class{constructor(map,still,kept){this.map=map,this.still=still,this.kept=kept,this.
tour=null,this.placed=!1,this.selected=null,this.calm=!1,this.dimmed=new Set,this.sharpness=1,this.badgeScale=1,this.closeZoom=
CLOSE_ZOOM,this.insets=[],this.labelNotes=null,this.hasTiles=!1,this.words={},this.objects=null,this.editing=null,this.leftOut=
{stops:0,items:{},parts:[]},this.showsRoute=!1,this._fitted=L.point(0,0),this.clear={left:0,top:0,right:0,bottom:0},this.
covered=[],this._bounds=null,this._plural=null,this._arrange=null,this._loading=[],this._indices=new Map,this._reported=
new Set}async load(file){let data=await this.loadBare(file);return await loadFonts(data),data}loadTour(file){let load=async()=>{
let{stops:{id,...columns},...tour}=await this.loadBare(file);return await loadFonts({...tour,columns}),{...tour,stops:stopsOf(
{id,...columns})}};return this.still?this.kept.once(file,load):load()}loadBare(file){return loadWithRetries(this.kept.load,
file)}arrangeWith(arrange2){this._arrange=arrange2}readyAfter(promise){this._loading.push(promise)}async start(file){try{
let{head,words:words2,...tour}=await this.loadTour(file);this.words=words2,this._setHead(head),this._setTour(tour),this.
map.fire("tourdata",{tour}),head.waitsFor&&this.readyAfter(this.loadBare(head.waitsFor)),this._routeBounds(),await this.
_arrange?.(),await Promise.allSettled([...this._loading,sized(this.map.getContainer())]),this.map.invalidateSize({animate:!1}),
this.fit(this.initialFit,!1),this.placed=!0,this.map.fire("atlasplaced"),await Promise.all(this._loading),this.still||await paintedInView(),
this.map.fire("atlasready")}catch(error){this.map.fire("atlasfailed",{message:String(error.message||error)})}}reportIncomplete(file,error){
this._reported.has(file)||(this._reported.add(file),console.warn(error),this.map.fire("atlasincomplete",{file}))}async update({
number:number2,first,removed,stops,wrapped,note=this.tour.note,title,language}){let before=this.tour.stops,added=stops.map(
stop2=>typeof stop2=="number"?before[stop2]:stop2);this._setTour({wrapped,note,stops:[...before.slice(0,first),...added,
...before.slice(first+removed)]}),this._setHead({title,language}),title!==void 0&&this.map.getContainer().setAttribute("\
aria-label",title),this.map.fire("tourchanged",{tour:this.tour}),this._allowWholeRoute(),await painted(),this.map.fire("\
atlasupdated",{number:number2})}_setHead({title,language}){title!==void 0&&(document.title=title),language!==void 0&&(document.
documentElement.lang=language)}index(id){return this._indices.get(id)??-1}stop(id){return this.tour?.stops[this.index(id)]||
null}fineness(){return this.map.getZoom()+Math.log2(this.sharpness)}countedStops(count){return this.counted(this.words.stops,
count)}counted(forms,count){let{language}=this.words;this._plural?.language!==language&&(this._plural={language,rules:new Intl.
PluralRules(language)});let category=this._plural.rules.select(count);return(forms[category]??forms.other).replace("{cou\
nt}",written(count,this.words))}controlBoxes(){let container=this.map.getContainer(),map=container.getBoundingClientRect(),
zoom=map.width/container.offsetWidth||1,controls=[...container.querySelectorAll(".leaflet-control")].map(control=>control.
getBoundingClientRect()).filter(({width,height})=>width&&height).map(({left,top,right,bottom})=>({left:(left-map.left)/zoom,
top:(top-map.top)/zoom,right:(right-map.left)/zoom,bottom:(bottom-map.top)/zoom}));return[...this.covered,...controls]}async describeLeg(){
return[]}get allowsMotion(){return!this.calm&&!window.matchMedia("(prefers-reduced-motion: reduce)").matches}fit(target,animate){
if(this.showsRoute=!target,Array.isArray(target)){let[west,south,east,north2]=target;this.map.fitBounds([[south,west],[north2,
east]],{animate,maxZoom:CLOSEST_ZOOM})}else this.stop(target)?.position?this.flyTo(target,animate):(this._show(this._routeBounds(),
animate),this._fitted=this.map.getSize())}fitRoute(){this.fit(null,this.allowsMotion)}fitStop(id){this.stop(id)?.position&&
this.flyTo(id,this.allowsMotion)}show(bounds){this.showsRoute=!1,this._show(bounds,this.allowsMotion,CLOSEST_ZOOM)}select(id,fly){
this.selected=id,this.map.fire("stopselected",{id}),fly&&(id?this.fitStop(id):this.fitRoute())}dim(ids){this.dimmed=new Set(
ids),this.map.fire("stopsdimmed")}flyTo(id,animate){this.showsRoute=!1;let stop2=this.stop(id),zoom=Math.max(this.map.getZoom(),
this.closeZoom,this._routeZoom()),place3=this.stops.latLngOf(stop2);animate?this.map.flyTo(place3,zoom,{duration:FLIGHT_SECONDS}):
this.map.setView(place3,zoom,{animate:!1})}resize(){this.map.invalidateSize({pan:!1}),this.showsRoute&&this.tour&&!this.
map.getSize().equals(this._fitted)&&this.fit(null,!1)}setTiles(tiles){this.tiles.show(tiles)}setTheme(name2){document.documentElement.
dataset.theme!==name2&&(document.documentElement.dataset.theme=name2,this.map.fire("themechanged"))}setCalm(calm){this.calm=
calm,this.map.options.zoomAnimationThreshold=calm?0:ANIMATED_ZOOMS}_setTour(tour){let before=this.tour;if(this.tour=tour,
!before||before.wrapped!==tour.wrapped||!haveSamePlaces(before.stops,tour.stops)){this._bounds=null,this._indices=new Map;
for(let index=0;index<tour.stops.length;index++)this._indices.set(tour.stops[index].id,index)}this.note?.set(tour.note,tour.
stops.some(({position})=>position))}extentOf(bounds){let[west,south,east,north2]=bounds??(()=>{let route=this._routeBounds();
return[route.getWest(),route.getSouth(),route.getEast(),route.getNorth()]})(),[left,top]=[worldX(west),worldY(Math.min(north2,
85.0511))],extent={west:left,north:top,width:worldX(east)-left,height:worldY(Math.max(south,-85.0511))-top};return Math.
max(extent.width,extent.height)<LEAST_EXTENT?null:extent}_routeBounds(){return this._bounds??=this._measureRoute(),this.
_bounds}_measureRoute(){let[west,south,east,north2]=[1/0,1/0,-1/0,-1/0];for(let{position}of this.tour.stops)position&&(west=
Math.min(west,position[0]),south=Math.min(south,position[1]),east=Math.max(east,position[0]),north2=Math.max(north2,position[1]));
if(west>east)return L.latLngBounds(INHABITED);let bounds=L.latLngBounds([[south,west],[north2,east]]);for(let position of this.
route.turns())bounds.extend(toLatLng(position));return bounds}_padding(){let size=this.map.getSize(),{left,top,right,bottom}=this.
clear,{x,y}=paddingOf(size.x-left-right,size.y-top-bottom),paddingTopLeft=L.point(left+x,top+y),paddingBottomRight=L.point(
right+x,bottom+y);return{paddingTopLeft,paddingBottomRight,both:paddingTopLeft.add(paddingBottomRight)}}_zoomFor(bounds,padding){
return this.map.setMinZoom(LOWEST_ZOOM),this.map.getBoundsZoom(bounds,!1,padding.both)}_routeZoom(){let bounds=this._routeBounds();
return Math.min(this.map.getBoundsZoom(bounds,!1,this._padding().both),closestFit(bounds))}_allowWholeRoute(){this._setLowest(
Math.min(ONE_WORLD_ZOOM,this._zoomFor(this._routeBounds(),this._padding())))}_setLowest(zoom){this.map.setMinZoom(Math.min(
zoom,this.map.getZoom()))}_show(bounds,animate,maxZoom=closestFit(bounds)){let padding=this._padding(),lowest=this.showsRoute?
Math.min(ONE_WORLD_ZOOM,this._zoomFor(bounds,padding)):this.map.getMinZoom();this._setLowest(lowest);let zoom=Math.min(maxZoom,
this.map.getBoundsZoom(bounds,!1,padding.both)),centre=this.still?null:centreOf(this.map,bounds,zoom,padding.paddingBottomRight);
centre?animate?this.map.flyTo(centre,zoom,{duration:FLIGHT_SECONDS}):this.map.setView(centre,zoom,{animate:!1}):this.map.
fitBounds(bounds,{...padding,maxZoom,animate:!1}),this._setLowest(lowest)}};var Streets=class extends L.Control{constructor(words2){super({position:"bottomright"}),this.element=L.DomUtil.create("p",
"ta-streets"),this.element.hidden=!0,this.element.append(words2.noStreets),words2.addBasemap&&this.element.append(" ",this.
offer(words2.addBasemap))}offer(text){let button2=L.DomUtil.create("button","ta-streets-offer");return button2.type="but\
ton",button2.textContent=text,L.DomEvent.disableClickPropagation(button2),button2.addEventListener("click",()=>this.map.
fire("basemapwanted")),button2}onAdd(map){return this.map=map,this.element}update(){let{atlas:atlas2}=this.map,{stops}=atlas2.
tour??{};this.element.hidden=!stops?.length||atlas2.hasTiles||!isCityScale(this.map)}};function addStreetsNote(map,words2){
let note=new Streets(words2).addTo(map);return map.on("atlasplaced moveend tileshidden",()=>note.update()),note.getContainer()}var APART=8,Views=class extends L.Control{constructor(words2){super({position:"topright"}),this.words=words2}onAdd(map){
let bar=L.DomUtil.create("div","leaflet-bar ta-views");L.DomEvent.disableClickPropagation(bar);let route=button("ta-icon\
-route",this.words.wholeRoute,()=>map.atlas.fitRoute()),stop2=button("ta-icon-stop",this.words.thisStop,()=>{map.atlas.selected&&
map.atlas.fitStop(map.atlas.selected)}),update=()=>{stop2.disabled=!map.atlas.stop(map.atlas.selected)?.position};return map.
on("stopselected tourchanged",update),update(),bar.append(route,stop2),bar}},Credits=class extends L.Control{constructor(){
super({position:"bottomright"}),this.parts=new Map,this.element=L.DomUtil.create("div","leaflet-control-attribution")}onAdd(){
return this.element}set(part2,text){this.parts.set(part2,text);let all=[...this.parts.values()].filter(Boolean).join(" ·\
 ");this.element.textContent=all,this.element.title=all}},Scale=L.Control.Scale.extend({_getRoundNum:roundDown,_updateScale(scale,text,ratio){
let{words:words2}=this._map.atlas,shown=text.replace(/^[\d.]+/,number2=>written(Number(number2),words2));L.Control.Scale.
prototype._updateScale.call(this,scale,shown,ratio)}}),Note=class extends L.Control{constructor(still){super({position:"\
topleft"}),this.still=still,this.element=L.DomUtil.create("p","ta-note"),this.element.hidden=!0}onAdd(){return this.element}set(text,hasPlaces){
this.element.textContent=text??"",this.element.hidden=!text||this.still&&hasPlaces}};function button(className,title,act){
let element2=document.createElement("button");return element2.type="button",element2.className="ta-button "+className,element2.
title=title,element2.setAttribute("aria-label",title),element2.addEventListener("click",act),element2}function addControls(map,words2,attribution){
map.getContainer().setAttribute("role","region"),map.getContainer().setAttribute("aria-label",document.title),L.control.
zoom({position:"topright",zoomInTitle:words2.zoomIn,zoomOutTitle:words2.zoomOut,zoomInText:"",zoomOutText:""}).addTo(map),
new Views(words2).addTo(map),map.atlas.credits=new Credits().addTo(map),map.atlas.credits.set("basemap",attribution);let note=addStreetsNote(
map,words2),scale=new Scale({position:"bottomleft",maxWidth:LONGEST_SCALE}).addTo(map);keepApart(map.getContainer(),scale.
getContainer(),[map.atlas.credits.getContainer(),note])}function keepApart(container,scale,texts){let place3=()=>{let end=scale.
getBoundingClientRect().left+LONGEST_SCALE+APART,wide=texts.filter(text=>text.offsetWidth&&text.getBoundingClientRect().
left<end),top=Math.min(...wide.map(text=>text.getBoundingClientRect().top)),height=container.getBoundingClientRect().bottom-
top;scale.style.marginBottom=wide.length?`${height+APART}px`:""},observer=new ResizeObserver(place3);for(let element2 of[
container,...texts])observer.observe(element2)}var Kept=class{constructor(load){this._handed=window.handed??new Map,this._takers=new Map,this.load=file=>new Promise((resolve,reject)=>{
if(this._handed.has(file)){resolve(this._handed.get(file)),this._handed.delete(file);return}this._takers.set(file,resolve),
load(file).then(contents=>contents!==null&&resolve(contents),reject)}),this.draw=null,this._known=new Map}set(file,contents){
let take=this._takers.get(file);take?take(contents):this._handed.set(file,contents),this._takers.delete(file)}once(name2,make){
return this._known.has(name2)||this._known.set(name2,make()),this._known.get(name2)}decoded(file,decode){return this.once(
file,()=>{let decoding=this.load(file).then(decode);return decoding.catch(()=>this._known.delete(file)),decoding})}};function largest(least,most,fits2){let[low,high]=[least,most];for(;low<high;){let middle2=Math.ceil((low+high)/2);fits2(
middle2)?low=middle2:high=middle2-1}return low}var[FIRST_STRONG,POP]=["⁨","⁩"],BIDI=new RegExp("[\\u0590-\\u08ff\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufb1d-\\ufdff\\u\
fe70-\\ufefe]|[\\ud802\\ud803\\ud83a\\ud83b]"),DIRECTIONS=new Map([["⁦","ltr"],["⁧","rtl"],[FIRST_STRONG,""]]),ISOLATES=/([\u2066-\u2069])/,
ELLIPSIS="…";function isolate(text){return BIDI.test(text)?FIRST_STRONG+text+POP:text}function nodesOf(text){let root=document.
createDocumentFragment(),open=[root];for(let part2 of text.split(ISOLATES)){let node2=open[open.length-1];if(DIRECTIONS.
has(part2)){let inner=document.createElement("bdi");DIRECTIONS.get(part2)&&(inner.dir=DIRECTIONS.get(part2)),node2.append(
inner),open.push(inner)}else part2===POP?open.length>1&&open.pop():part2&&node2.append(part2)}return root.childNodes}function setText(element2,text){
BIDI.test(text)?element2.replaceChildren(...nodesOf(text)):element2.textContent=text}function fitText(element2,text,fits2,mark=""){
let show=shown=>setText(element2,shown+mark);if(show(text),fits2())return;let words2=DIRECTIONS.has(text[0])&&text.endsWith(
POP)?text.slice(1,-1):text,letters=[...new Intl.Segmenter().segment(words2)].map(({segment})=>segment),showFirst=count=>show(
isolate(letters.slice(0,count).join("").trimEnd()+ELLIPSIS));showFirst(largest(0,letters.length-1,count=>(showFirst(count),
fits2())))}var AWAY=14,Tip=class{constructor(map){this.map=map,this.owner=null,this.element=part("div","ta-tip"),this.element.setAttribute(
"role","tooltip"),this.element.hidden=!0,this.at=L.point(0,0),map.getContainer().append(this.element),map.on("movestart \
zoomstart",()=>this.hide(this.owner))}show(owner,title,lines){this.owner=owner,this.element.replaceChildren(part("strong",
"",title),...lines.filter(Boolean).map(line3=>part("span","",line3))),this.element.hidden=!1,this.place()}moveTo(point){
this.at=point,this.element.hidden||this.place()}hide(owner){owner===this.owner&&(this.element.hidden=!0)}place(){let size=this.
map.getSize(),{offsetWidth:width,offsetHeight:height}=this.element,left=this.at.x+AWAY,top=this.at.y+AWAY;left+width>size.
x-4&&(left=this.at.x-AWAY-width),top+height>size.y-4&&(top=this.at.y-AWAY-height),left=Math.max(4,Math.min(left,size.x-width-
4)),this.element.style.transform=`translate(${left}px, ${Math.max(4,top)}px)`}};function part(name2,className,text){let element2=document.
createElement(name2);return className&&(element2.className=className),text!==void 0&&setText(element2,text),element2}L.Map.include({latLngToLayerPoint:function(latlng){return this.project(L.latLng(latlng))._subtract(this.getPixelOrigin())}});
var WORLD=L.latLngBounds([-85.06,-1e5],[88.5,1e5]);L.Projection.SphericalMercator.MAX_LATITUDE=88.5;function createMap(id,options,load=fetchFile){
requestFonts();let map=mapIn(id,options,window.atlas?.kept??new Kept(load));return window.atlas=map.atlas,map}function mapIn(element2,options,kept){
let{still}=options,map=L.map(element2,{...options,center:[0,0],zoom:2,minZoom:LOWEST_ZOOM,maxBounds:WORLD,maxBoundsViscosity:1,
attributionControl:!1,zoomControl:!1,fadeAnimation:!1,zoomAnimation:!still,markerZoomAnimation:!still,wheelPxPerZoomLevel:90});
return map.atlas=new Atlas(map,still,kept),map}function start(map,options){let{atlas:atlas2}=map;if(atlas2.note=new Note(
atlas2.still).addTo(map),!atlas2.still){atlas2.tip=new Tip(map),map.once("tourdata",()=>addControls(map,atlas2.words,options.
attribution));let container=map.getContainer(),{size}=document.documentElement.dataset;size&&presumeSize(container,size),
new ResizeObserver(()=>{hasSize(container)&&atlas2.resize()}).observe(container),whenDensityChanges(()=>{L.Browser.retina=
devicePixelRatio>1,map.fire("densitychanged")});for(let moved2 of["pointerdown","wheel","keydown"])container.addEventListener(
moved2,()=>{atlas2.showsRoute=!1})}atlas2.start(options.file)}var Cities=class{constructor(cities){this.all=cities,this.cells=null}within({left,top,right,bottom}){let[first,last]=[Math.
floor(left*128),Math.floor(right*128)],[upper,lower]=[Math.floor(top*128),Math.floor(bottom*128)];if(last-first>=128||(last-
first+1)*(lower-upper+1)>400)return this.all;this.cells??=this.sorted();let found2=[];for(let row=upper;row<=lower;row++)
for(let column2=first;column2<=last;column2++)found2.push(...this.cells.get(keyOf(column2,row))??[]);return found2.sort(
(a,b)=>a-b).map(place3=>this.all[place3])}sorted(){let cells=new Map;return this.all.forEach(({x,y},place3)=>{let key=keyOf(
Math.floor(x*128),Math.floor(y*128));cells.has(key)||cells.set(key,[]),cells.get(key).push(place3)}),cells}};function keyOf(column2,row){
return row*128+(column2%128+128)%128}var SEA_ZOOMS=[0,1.8,2.8,3.8,5,6],COUNTRY_ZOOMS=[1.2,2,2.8,3.6,4.6,6];function areaOf(kind,entry,language){let name2=entry.
other?.[language]??entry.name,text=kind==="country"?name2.toLocaleUpperCase(language):name2,zooms=kind==="sea"?SEA_ZOOMS:
COUNTRY_ZOOMS,rank=Math.max(1,Math.min(zooms.length,entry.rank));return{key:kind+" "+entry.name,kind,rank,from:zooms[rank-
1],width:entry.width,settings:settingsOf(text),at:entry.at.map(([lon,lat])=>[worldX(lon),worldY(lat)]),code:entry.a2,islet:entry.
box&&isletOf(entry)}}function isletOf({box:[west,south,east,north2],free}){return{width:(east-west)/360,height:worldY(south)-
worldY(north2),x:worldX((west+east)/2),y:(worldY(south)+worldY(north2))/2,free}}function settingsOf(text){let words2=text.
split(" "),settings=[[text]];return words2.length>1&&settings.push(balanced(words2,2)),words2.length>2&&settings.push(balanced(
words2,3)),words2.length>5&&settings.push(balanced(words2,4)),settings}function balanced(words2,count){if(count===1)return[
words2.join(" ")];let longest=lines=>Math.max(...lines.map(line3=>line3.length));return words2.slice(0,words2.length-count+
1).map((_,i)=>[words2.slice(0,i+1).join(" "),...balanced(words2.slice(i+1),count-1)]).reduce((best,way)=>longest(way)<longest(
best)?way:best)}function citiesOf(file,language){let others=file.other?.[language]??{},major=new Set(file.major);return file.
names.map((english,i)=>({key:`${english} ${file.lon[i]} ${file.lat[i]}`,english,name:others[i]??english,capital:file.capital[i]??
null,major:major.has(i),lon:file.lon[i],lat:file.lat[i],x:worldX(file.lon[i]),y:worldY(file.lat[i]),from:file.from[i],reach:file.
reach[i]}))}function byClass(cities){return{capitals:new Cities(cities.filter(({capital})=>capital)),majors:new Cities(cities.
filter(({capital,major})=>!capital&&major)),others:new Cities(cities.filter(({capital,major})=>!capital&&!major))}}var Boxes=class{constructor(){this._cells=new Map}add(box2,air){for(let key of cellsOf(grow(box2,air))){let cell=this._cells.
get(key);cell?cell.push(box2):this._cells.set(key,[box2])}}meets(box2,air,counts=()=>!0){let grown3=grow(box2,air);for(let key of cellsOf(
grown3))for(let other of this._cells.get(key)||[])if(grown3.left<other.right&&other.left<grown3.right&&grown3.top<other.
bottom&&other.top<grown3.bottom&&counts(other))return!0;return!1}};function*cellsOf(box2){for(let column2=Math.floor(box2.
left/80);column2<=Math.floor(box2.right/80);column2++)for(let row=Math.floor(box2.top/80);row<=Math.floor(box2.bottom/80);row++)
yield column2*4096+row}function grow(box2,by){return{left:box2.left-by,right:box2.right+by,top:box2.top-by,bottom:box2.bottom+
by}}function around(x,y,width,height){return{left:x-width/2,right:x+width/2,top:y-height/2,bottom:y+height/2}}function squareOf({x,y,r}){return boxAround2(x,y,r,r)}function boxAround2(x,y,across,down){return{left:x-across,right:x+
across,top:y-down,bottom:y+down}}function within(box2,view){return box2.left>=view.left&&box2.right<=view.right&&box2.top>=
view.top&&box2.bottom<=view.bottom}function boxesMeet(a,b,gap){return a.left<b.right+gap&&b.left<a.right+gap&&a.top<b.bottom+
gap&&b.top<a.bottom+gap}function distanceTo(box2,{x,y}){let dx=Math.max(box2.left-x,0,x-box2.right),dy=Math.max(box2.top-
y,0,y-box2.bottom);return Math.sqrt(dx*dx+dy*dy)}function gapBetween(box2,badge){return distanceTo(box2,badge)-badge.r}function hull(boxes2){
let{left,top,right,bottom}=boxes2[0];for(let box2 of boxes2)box2.left<left&&(left=box2.left),box2.top<top&&(top=box2.top),
box2.right>right&&(right=box2.right),box2.bottom>bottom&&(bottom=box2.bottom);return{left,top,right,bottom}}function segmentMeets(a,b,{
left,top,right,bottom}){if(a.x<left&&b.x<left||a.x>right&&b.x>right||a.y<top&&b.y<top||a.y>bottom&&b.y>bottom)return!1;let isIn2=({
x,y})=>x>=left&&x<=right&&y>=top&&y<=bottom;if(isIn2(a)||isIn2(b))return!0;let side=(x,y)=>(b.x-a.x)*(y-a.y)-(b.y-a.y)*(x-
a.x)>0,first=side(left,top);return side(right,top)!==first||side(right,bottom)!==first||side(left,bottom)!==first}function segmentsCross(a,b,c,d){
let side=(p,q,r)=>(q.x-p.x)*(r.y-p.y)-(q.y-p.y)*(r.x-p.x);return side(a,b,c)*side(a,b,d)<0&&side(c,d,a)*side(c,d,b)<0}var Cells=class{constructor(cells,expected){let isTable=cells<=Math.max(65536,8*expected);this.table=isTable?new Int32Array(
cells).fill(-1):null,this.map=isTable?null:new Map}get(cell){return this.table?this.table[cell]:this.map.get(cell)??-1}set(cell,number2){
this.table?this.table[cell]=number2:this.map.set(cell,number2)}};var Grid=class{constructor(points,cell){this.points=points,this.cell=cell;let[left,top,right,bottom]=[1/0,1/0,-1/0,-1/0],
columns=new Float64Array(points.length),rows=new Float64Array(points.length);for(let i=0;i<points.length;i++){let column2=columns[i]=
Math.floor(points[i].x/cell),row=rows[i]=Math.floor(points[i].y/cell);column2<left&&(left=column2),column2>right&&(right=
column2),row<top&&(top=row),row>bottom&&(bottom=row)}Object.assign(this,{left,top,right,bottom}),this.first=new Cells(points.
length?(right-left+1)*(bottom-top+1):0,points.length),this.next=new Int32Array(points.length);for(let i=points.length-1;i>=
0;i--){let key=this.key(columns[i],rows[i]);this.next[i]=this.first.get(key),this.first.set(key,i)}}key(column2,row){return(column2-
this.left)*(this.bottom-this.top+1)+row-this.top}around(index,callback){let column2=Math.floor(this.points[index].x/this.
cell),row=Math.floor(this.points[index].y/this.cell),lastColumn=Math.min(column2+1,this.right),lastRow=Math.min(row+1,this.
bottom);for(let c=Math.max(column2-1,this.left);c<=lastColumn;c++)for(let r=Math.max(row-1,this.top);r<=lastRow;r++)for(let i=this.
first.get(this.key(c,r));i>=0;i=this.next[i])if(callback(i))return}};var GAP=3,ROUNDS=400;function separate(anchors,radii,view,obstacles=[]){let centres=anchors.map(point=>({x:point.x,y:point.
y})),inView=anchors.map(({x,y,kept},i)=>kept||within(squareOf({x,y,r:radii[i]}),view));anchors.forEach(({kept},i)=>{kept&&
keepIn(centres[i],radii[i],view)});let cell=2*Math.max(...radii,1)+GAP;for(let round=0;round<ROUNDS;round++){let moved2=!1;
if(forEachClosePair(centres,cell,(i,j)=>{let need=radii[i]+radii[j]+GAP,[one,other]=[centres[i],centres[j]];if(Math.abs(
other.x-one.x)>=need||Math.abs(other.y-one.y)>=need)return;let[dx,dy,distance2]=direction(centres,anchors,i,j),longer=Math.
max(Math.abs(dx),Math.abs(dy));if(distance2*longer>=need-.01)return;let push=(need/longer-distance2)/2;centres[i].x-=dx*
push,centres[i].y-=dy*push,centres[j].x+=dx*push,centres[j].y+=dy*push,moved2=!0}),centres.forEach((centre,i)=>{if(inView[i])
for(let box2 of obstacles)boxesMeet(squareOf({...centre,r:radii[i]}),box2,GAP-.01)&&([centre.x,centre.y]=beside(box2,centre,
radii[i],view),moved2=!0)}),!moved2)break;centres.forEach((centre,i)=>{inView[i]&&keepIn(centre,radii[i],view)})}return centres}
function keepIn(centre,radius,view){centre.x=Math.max(view.left+radius,Math.min(view.right-radius,centre.x)),centre.y=Math.
max(view.top+radius,Math.min(view.bottom-radius,centre.y))}function beside(box2,{x,y},radius,view){let reach=radius+GAP,
places=[[box2.left-reach,y],[box2.right+reach,y],[x,box2.top-reach],[x,box2.bottom+reach]],inView=places.filter(([px,py])=>within(
squareOf({x:px,y:py,r:radius}),view)),away=([px,py])=>Math.abs(px-x)+Math.abs(py-y);return(inView.length?inView:places).
reduce((a,b)=>away(b)<away(a)?b:a)}function direction(centres,anchors,i,j){let between3=(a,b)=>[b.x-a.x,b.y-a.y],[dx,dy]=between3(
centres[i],centres[j]),distance2=Math.hypot(dx,dy),length=distance2;if(length<.01&&([dx,dy]=between3(anchors[i],anchors[j]),
length=Math.hypot(dx,dy)),length<.01){let angle=2.399963*(i+j);return[Math.cos(angle),Math.sin(angle),distance2]}return[
dx/length,dy/length,distance2]}function forEachClosePair(points,cell,callback){let grid=new Grid(points,cell);for(let i=0;i<
points.length;i++)grid.around(i,j=>{j>i&&callback(i,j)})}var Trace=class{constructor(view,origin={x:0,y:0}){this.view=view,
this.dx=origin.x%TRACE_CELL,this.dy=origin.y%TRACE_CELL,this.cells=new Set}add(x,y,toX,toY){let steps3=Math.max(1,Math.ceil(
Math.hypot(toX-x,toY-y)/TRACE_STEP));if(!(steps3>12e3))for(let k=0;k<=steps3;k++){let px=x+(toX-x)*k/steps3,py=y+(toY-y)*
k/steps3;px>=this.view.left&&px<=this.view.right&&py>=this.view.top&&py<=this.view.bottom&&this.cells.add(cellKey(px+this.
dx,py+this.dy))}}across(from,to,without){if(!this.cells.size)return 0;let length=Math.hypot(to.x-from.x,to.y-from.y),count=0;
for(let away=without;away<length;away+=TRACE_CELL){let x=from.x+(to.x-from.x)*away/length,y=from.y+(to.y-from.y)*away/length;
this.cells.has(cellKey(x+this.dx,y+this.dy))&&count++}return count}under(box2){if(!this.cells.size)return 0;let count=0;
for(let y=box2.top;y<box2.bottom+TRACE_CELL;y+=TRACE_CELL)for(let x=box2.left;x<box2.right+TRACE_CELL;x+=TRACE_CELL){let key=cellKey(
Math.min(x,box2.right)+this.dx,Math.min(y,box2.bottom)+this.dy);this.cells.has(key)&&count++}return count}},TRACE_CELL=6,
TRACE_STEP=2,ROW=1<<20;function cellKey(x,y){return Math.floor(x/TRACE_CELL)+ROW*Math.floor(y/TRACE_CELL)}var SIDES2=[[1,
0,0],[-1,0,0],[1,-.7,0],[1,.7,0],[-1,-.7,0],[-1,.7,0],[0,-1,0],[0,1,0],[0,-1,.2],[0,1,.2],[0,-1,-.2],[0,1,-.2],[0,-1,.4],
[0,1,.4],[0,-1,-.4],[0,1,-.4]],COVERS_BADGE=1e3,NEARER_BY=3,COVERS_LABEL=1e3,LEAVES_VIEW=400,COVERS_LINE=12,BROKEN=5,OCCUPIED_GAP=2;
function placeLabels(badges,sizes,trace,view,occupied=[],frame=null,mostOnLine=1/0){let chosen2=badges.map(()=>null),squares=badges.
map(({x,y,r,across=r})=>boxAround2(x,y,across,r)),passes=badges.length<=60?4:1;for(let pass=0;pass<passes;pass++)badges.
forEach((badge,index)=>{if(!sizes[index])return;let best=null;sizes[index].forEach((size,number2)=>{size&&SIDES2.forEach(
(side,rank)=>{let box2=boxBeside(badge,size,side),own=rank+number2*BROKEN,limit=best?best.cost-own:1/0,cost=own+costOf(box2,
index,badges,squares,chosen2,trace,view,occupied,limit);(!best||cost<best.cost)&&(best={box:{...box2,isBroken:number2>0},
cost})})});let fits2=best.cost<COVERS_BADGE&&(within(best.box,view)||frame&&!within(squares[index],frame))&&!occupied.some(
other=>boxesMeet(best.box,other,OCCUPIED_GAP))&&trace.under(best.box)<=mostOnLine;chosen2[index]=fits2?best.box:null});return chosen2}
function boxBeside(badge,size,side){let reach=badge.r+5,x=badge.x+side[0]*(side[1]?Math.max(reach*.8,badge.r+1):reach),y=badge.
y+side[1]*(reach+(side[0]?0:size.height/2-2)),left=side[0]>0?x:side[0]<0?x-size.width:x+(side[2]-.5)*size.width;return{left,
top:y-size.height/2,right:left+size.width,bottom:y+size.height/2}}function costOf(box2,index,badges,squares,chosen2,trace,view,occupied,limit){
let cost=within(box2,view)?0:LEAVES_VIEW;occupied.some(other=>boxesMeet(box2,other,OCCUPIED_GAP))&&(cost+=LEAVES_VIEW);let own=gapBetween(
box2,badges[index]);for(let other=0;other<squares.length&&cost<limit;other++){(boxesMeet(box2,squares[other],other===index?
0:1)||other!==index&&gapBetween(box2,badges[other])<own+NEARER_BY)&&(cost+=COVERS_BADGE);let taken=chosen2[other];taken&&
other!==index&&boxesMeet(box2,taken,2)&&(cost+=COVERS_LABEL)}return cost<limit?cost+COVERS_LINE*trace.under(box2):cost}var SIDES3=[[1,0],[-1,0],[1,-1],[1,1],[-1,-1],[-1,1],[0,-1],[0,1],[1,-1,4],[1,1,4],[-1,-1,4],[-1,1,4],[0,-1,4],[0,1,4]],
NEAR=3,OFF_ISLAND=[5,13],HALF_HEIGHTS=[.6,.3,.12],HIGHER=2;function besideDot(x,y,width,height,radius){return SIDES3.map(
([dx,dy,farther=0])=>{let reach=radius+NEAR,left=dx>0?x+reach-(dy?2:0):dx<0?x-reach-width+(dy?2:0):x-width/2,middle2=y+dy*
(height/2+farther+(dx?1:radius+1));return{left,right:left+width,top:middle2-height/2,bottom:middle2+height/2}})}function besideIslet({
width,height,free},x,y,name2,scale){let[halfX,halfY]=[width*scale/2,height*scale/2],degrees=360/scale,half=name2.height/
2*degrees,known=HALF_HEIGHTS.filter(other=>other>=half);if(!known.length&&half>HIGHER*HALF_HEIGHTS[0])return[];let rooms=free[Math.
max(0,known.length-1)],boxes2=OFF_ISLAND.flatMap(gap=>{let[across,down]=[halfX+gap+name2.width/2,halfY+gap+name2.height/
2];return[[across,0],[-across,0],[0,-down],[0,down]].filter((_,side)=>(name2.width+gap)*degrees<=rooms[side]).map(([dx,dy])=>around(
x+dx,y+dy,name2.width,name2.height))});return name2.width<2*halfX&&name2.height<2*halfY&&boxes2.unshift(around(x,y,name2.
width,name2.height)),boxes2}var FARTHEST=100,[ROWS,COLUMNS]=[13,13];function homesIn(round){let{map,view}=round;if(!isCityScale(map))return[];let cities=citiesAround(
round),homes=new Map;for(let{x,y}of placesIn(round)){let city=cityAt(round,cities,x,y);if(!city)continue;let home=homes.
get(city)??{city,x:0,y:0,count:0};Object.assign(home,{x:home.x+x,y:home.y+y,count:home.count+1}),homes.set(city,home)}let side=Math.
min(view.right-view.left,view.bottom-view.top)*metresPerPixel(map)/1e3;return[...homes.values()].filter(({city})=>!round.
isStop(city)&&(2*city.reach>side||!round.points(city.x,city.y).length)).map(({city,x,y,count})=>({city,x:x/count,y:y/count}))}
function placesIn(round){let places=[];for(let{position}of round.map.atlas.tour.stops)if(position)for(let[x,y]of round.points(
worldX(position[0]),worldY(position[1])))places.push({x,y});let{view}=round;return places.length?places:[{x:(view.left+view.
right)/2,y:(view.top+view.bottom)/2}]}function citiesAround(round){let{map,scale,left,top,view}=round,air=FARTHEST*1e3/metresPerPixel(
map);return Object.values(round.citiesWithin(air)).flat().flatMap(city=>{let y=city.y*scale-top;if(y<view.top-air||y>view.
bottom+air)return[];let copy=Math.round((left+(view.left+view.right)/2)/scale-city.x),x=(city.x+copy)*scale-left;return x<
view.left-air||x>view.right+air?[]:[{city,x,y}]})}function cityAt({scale,top},cities,x,y){let[,latitude]=lonLat(0,(y+top)/
scale),kilometres=METRES_AROUND/1e3*Math.cos(latitude*Math.PI/180)/scale,[best,least]=[null,1];for(let{city,x:cityX,y:cityY}of cities){
let share=Math.hypot(cityX-x,cityY-y)*kilometres/city.reach;share<least&&([best,least]=[city,share])}return best}function homeBoxes(view,{
x,y},{width,height}){let boxes2=[],share=(i,count,from,to)=>from+(to-from)*(i/(count-1));for(let row=0;row<ROWS;row++)for(let column2=0;column2<
COLUMNS;column2++)boxes2.push(around(share(column2,COLUMNS,view.left+width/2,view.right-width/2),share(row,ROWS,view.top+
height/2,view.bottom-height/2),width,height));let away=box2=>Math.hypot((box2.left+box2.right)/2-x,(box2.top+box2.bottom)/
2-y);return boxes2.sort((a,b)=>away(a)-away(b))}var SEA_SIZES=[17,15,13.5,12.5,12,12],COUNTRY_SIZES=[13.5,12.5,11.5,11,10.5,10.5],CITY_SIZE=12,HOME_SIZE=14,FONTS={sea:{
style:"italic 400",family:"serif",spacing:.09,line:1.25},country:{style:"500",family:"sans",spacing:.08,line:1.2},home:{
style:"500",family:"sans",spacing:.24,line:1.2},city:{style:"400",family:"sans",spacing:0,line:1.25}};var Wishes=class{constructor(air){this.air=air,this.dots=new Boxes,this.boxes=new Boxes,this.byCity=new Map}addDot(dot,air){
this.dots.add(dot,air)}coversDot(box2,air,own=null){return this.dots.meets(box2,air,({key})=>key!==own)}add(city,box2,find){
let wish={city,box:null,find};this.move(wish,box2);let wishes=this.byCity.get(city.key);wishes?wishes.push(wish):this.byCity.
set(city.key,[wish])}move(wish,box2){wish.box={...box2,wish},this.boxes.add(wish.box,this.air)}meets(box2,air,counts=()=>!0){
return this.boxes.meets(box2,air,other=>other.wish.box===other&&counts(other.wish.city))}isOf(city,box2){return!!this.byCity.
get(city.key)?.some(({box:own})=>own.left===box2.left&&own.top===box2.top)}makeRoom(box2,air){let met=new Set;this.boxes.
meets(box2,air,other=>(other.wish.box===other&&met.add(other.wish),!1));let moves=[],cover=new Boxes;cover.add(box2,air);
for(let wish of met){let found2=wish.find(candidate=>!cover.meets(candidate,air)&&!this.boxes.meets(candidate,this.air,other=>other.
wish.box===other&&other.wish!==wish));if(!found2)return!1;cover.add(found2,this.air),moves.push([wish,found2])}for(let[wish,
found2]of moves)this.move(wish,found2);return!0}};var SEA_STRETCH=1.05,COUNTRY_STRETCH=1.45,DOT=3,DOT_AIR=2,GIVING_WAY=2,CAPITALS_BY=5,GREAT_AFTER=1,AIR={sea:10,country:8,
city:4},HOME_AIR=[28,14,4],DOTS_APART=4,SHIFTS=[.35,.7,1],SHIFT_DOWN=.25,DIRECTIONS2=[[1,0],[-1,0],[0,1],[0,-1],[1,1],[-1,
1],[1,-1],[-1,-1]],ONCE_WITHIN=900,SAME_PLACE_KM=60,Round=class{constructor(labels){this.labels=labels,this.map=labels.map;
let{atlas:atlas2}=this.map;this.zoom=this.map.getZoom(),this.scale=256*2**this.map.getZoom();let{min,max}=this.map.getPixelBounds();
this.left=min.x,this.top=min.y,this.view={left:4,top:4,right:max.x-min.x-4,bottom:max.y-min.y-4},this.taken=new Boxes;let{
squares,named,obstacles}=atlas2.stops;for(let box2 of[...squares,...named,...obstacles])this.taken.add(box2,4);this.trace=
atlas2.stops.trace||new Trace(this.view),this.origin=this.map.containerPointToLayerPoint([0,0]),this.wishes=new Wishes(AIR.
city),this.cities=this.citiesWithin(0),this.homes=new Set}names(){let placed=[],areas=this.labels.names.filter(name2=>this.
zoom>=name2.from).sort((a,b)=>a.rank-b.rank),visited=new Set(this.map.atlas.tour.stops.map(({code})=>code)),{capitals,majors,
others}=this.cities;for(let home of homesIn(this))this.placeHome(home,placed);let great=this.greatInView();for(let city of great)
this.wishes.addDot(this.dotOf(city),DOT_AIR);this.placeCities(capitals.filter(({capital})=>visited.has(capital)),placed),
this.reserve(great.filter(({city})=>!visited.has(city.capital)));for(let name2 of areas.filter(({kind})=>kind==="sea"))this.
placeArea(name2,placed);for(let name2 of areas.filter(({kind})=>kind==="country"))this.placeArea(name2,placed);return this.
placeCities(capitals.filter(({capital})=>!visited.has(capital)),placed),this.placeCities(majors,placed),this.placeCities(
others,placed),placed}placeHome({city,x,y},placed){let name2=city.name.toLocaleUpperCase(this.map.atlas.words.language),
size={width:this.labels.width(name2,"home",HOME_SIZE),height:HOME_SIZE*FONTS.home.line};this.homes.add(city.key);let boxes2=homeBoxes(
this.view,{x,y},size);for(let air of HOME_AIR){let box2=boxes2.find(candidate=>this.isFree(candidate,air)&&!this.trace.under(
grown(candidate,air)));if(box2){this.taken.add(box2,AIR.country),placed.push(this.label({key:`home ${city.key}`,kind:"ho\
me"},"",box2,HOME_SIZE,[name2]));return}}}citiesWithin(air){let{view,scale}=this,box2={left:(this.left+view.left-air)/scale,
right:(this.left+view.right+air)/scale,top:(this.top+view.top-air)/scale,bottom:(this.top+view.bottom+air)/scale};return Object.
fromEntries(Object.entries(this.labels.cities).map(([kind,cities])=>[kind,cities.within(box2)]))}greatInView(){let{capitals,
majors,others}=this.cities,found2=[];for(let[cities,last]of[[capitals,this.zoom],[majors,this.zoom],[others,this.zoom-GREAT_AFTER]])
for(let city of cities){if(city.from>last)break;let points=this.points(city.x,city.y);if(!(!points.length||this.isNamed(
city)))for(let[x,y]of points)found2.push({city,x,y})}return found2}reserve(great){for(let{city,x,y}of great){let box2=this.
besideCity(city,x,y,candidate=>!this.wishes.meets(candidate,AIR.city))??this.besideCity(city,x,y,candidate=>this.wishes.
makeRoom(candidate,AIR.city));box2&&this.wishes.add(city,box2,isWanted=>this.besideCity(city,x,y,isWanted))}}placeArea(name2,placed){
let{kind}=name2,places=name2.at.map(([x,y])=>this.points(x,y));if(!places.some(points=>points.length))return;let size=(kind===
"sea"?SEA_SIZES:COUNTRY_SIZES)[name2.rank-1]+this.growth(name2);for(let lines of name2.settings){let widths=lines.map(line3=>this.
labels.width(line3,kind,size)),width=Math.max(...widths),room=name2.width/360*this.scale*(kind==="sea"?SEA_STRETCH:COUNTRY_STRETCH);
if(width>room)continue;let height=lines.length*size*FONTS[kind].line,centres=[];if(places.forEach((points,index)=>{if(!(centres.
length&&kind==="country"))for(let[px,py,copy]of points){let boxes2=name2.islet?besideIslet(name2.islet,px,py,{width,height},
this.scale):this.nearby(px,py,width,height,room),box2=this.bestOf(boxes2,name2);if(!(!box2||centres.some(centre=>Math.abs(
px-centre)<ONCE_WITHIN))&&(this.taken.add(box2,AIR[kind]),placed.push(this.label(name2,`${index}/${copy}/${lines.length}`,
box2,size,lines)),centres.push(px),kind==="country"))return}}),centres.length)return}}bestOf(boxes2,name2){let air=AIR[name2.
kind],free=boxes2.filter(box2=>this.isFree(box2,air)&&!this.wishes.coversDot(box2,DOT_AIR));return free.find(box2=>!this.
wishes.meets(box2,AIR.city))??free.find(box2=>this.wishes.makeRoom(box2,AIR.city))??free.find(box2=>!this.wishes.meets(box2,
AIR.city,this.precedes(name2)))}precedes({kind,rank,islet,code}){return kind==="sea"?()=>!0:islet&&this.zoom>CAPITALS_BY?
({capital})=>capital&&capital!==code:rank<GIVING_WAY?()=>!1:({capital})=>capital}nearby(x,y,width,height,room){let boxes2=[
around(x,y,width,height)],[reachX,reachY]=[(room-width)/2,Math.min(room*SHIFT_DOWN,2*height)];for(let share of SHIFTS)for(let[
dx,dy]of DIRECTIONS2)boxes2.push(around(x+dx*share*reachX,y+dy*share*reachY,width,height));return boxes2}placeCities(cities,placed){
for(let city of cities){if(city.from>this.zoom)break;let points=this.points(city.x,city.y);if(!(!points.length||this.isNamed(
city)))for(let[x,y,copy]of points)this.placeCity(city,x,y,copy,placed)}}placeCity(city,x,y,copy,placed){let box2=this.besideCity(
city,x,y,candidate=>this.wishes.isOf(city,candidate))??this.besideCity(city,x,y);box2&&(this.taken.add(this.dotOf({city,
x,y}),DOT_AIR),this.taken.add(box2,AIR.city),placed.push(this.label({...city,kind:"city"},String(copy),box2,CITY_SIZE,[city.
name])),placed.push({key:`dot ${city.key}/${copy}`,className:"ta-city-dot"+(city.capital?" is-capital":""),lines:[],x:x+
this.origin.x,y:y+this.origin.y,size:CITY_SIZE}))}dotOf({city,x,y}){return{...around(x,y,2*DOT,2*DOT),isCapital:!!city.capital,
isMajor:city.major,key:city.key}}besideCity(city,x,y,isWanted=()=>!0){let dot=this.dotOf({city,x,y}),counts=other=>!mayTouch(
dot,other);if(!this.isFree(dot,DOT_AIR,counts))return;let width=this.labels.width(city.name,"city",CITY_SIZE)+2;return besideDot(
x,y,width,CITY_SIZE*FONTS.city.line,DOT).find(box2=>isWanted(box2)&&this.isFree(box2,AIR.city,counts)&&!this.taken.meets(
box2,1)&&!this.wishes.coversDot(box2,DOT_AIR,city.key))}isNamed(city){return this.homes.has(city.key)||this.isStop(city)}isStop(city){
let{stops}=this.map.atlas;return stops.isNamed(city,SAME_PLACE_KM)||stops.isNamed({...city,name:city.english},SAME_PLACE_KM)}growth(name2){
return name2.rank<=3?Math.max(0,Math.min(3,Math.round((this.zoom-name2.from-1)*2)/2)):0}points(x,y){let positions=[],py=y*
this.scale-this.top;if(py<this.view.top||py>this.view.bottom)return positions;let first=Math.ceil((this.left+this.view.left)/
this.scale-x),last=Math.floor((this.left+this.view.right)/this.scale-x);for(let copy=first;copy<=last;copy++)positions.push(
[(x+copy)*this.scale-this.left,py,copy]);return positions}isFree(box2,air,counts){let{view}=this;return box2.left>=view.
left&&box2.right<=view.right&&box2.top>=view.top&&box2.bottom<=view.bottom&&!this.taken.meets(box2,air,counts)&&!this.trace.
under(box2)}label(name2,place3,box2,size,lines){return{key:`${name2.key}/${place3}`,className:`ta-name is-${name2.kind}${name2.
capital?" is-capital":""}`,lines,x:box2.left+this.origin.x,y:box2.top+this.origin.y,size}}};function mayTouch(dot,other){
return dot.isCapital&&other.isCapital?!0:!(dot.isCapital||dot.isMajor)||!(other.isCapital||other.isMajor)?!1:Math.abs(dot.
left-other.left)>=DOTS_APART||Math.abs(dot.top-other.top)>=DOTS_APART}function grown({left,top,right,bottom},by){return{
left:left-by,top:top-by,right:right+by,bottom:bottom+by}}var TOWNS_FROM=5.3,RULER_SIZE=16,Layer=onBox({initialize:function(labels){L.Renderer.prototype.initialize.call(this,{pane:"\
labels"}),this.labels=labels},draw:function(){},show:function(names){if(!this._bounds)return;let{min}=this._bounds,shown=new Map;
for(let name2 of names){let element2=this.shown?.get(name2.key)||elementOf(name2);element2.style.transform=`translate(${name2.
x-min.x}px, ${name2.y-min.y}px)`,element2.style.fontSize=name2.size+"px",element2.isConnected||this._container.append(element2),
shown.set(name2.key,element2)}for(let[key,element2]of this.shown||[])shown.has(key)||element2.remove();this.shown=shown}}),
Labels=class{constructor(map,options){this.map=map,this.files=options.files,this.names=null,this.cities=byClass([]),this.
townsFile=new LazyFile(file=>this.decodedCities(file),options.files.towns,towns=>{this.towns=towns,this.cities=byClass([
...this.large??[],...this.towns]),map.atlas.stops.layout()}),this.hidden=!1,this.ruler=document.createElement("canvas").
getContext("2d"),this.ruler.textRendering="geometricPrecision",this.rulerFont=null,this.widths=new Map;let style=getComputedStyle(
document.documentElement);this.families={serif:style.getPropertyValue("--serif"),sans:style.getPropertyValue("--sans")},
map.createPane("labels").style.zIndex=300,map.getPane("labels").setAttribute("aria-hidden","true"),this.layer=new Layer(
this).addTo(map),this.loading=this.load(),map.atlas.readyAfter(this.loading),map.on("stopsplaced",()=>this.place()),map.
atlas.still&&map.on("atlasplaced",()=>{this.needsTowns()&&map.atlas.readyAfter(this.townsFile.need())}),map.on("moveend",
()=>this.prepare()),map.on("tilesshown",()=>this.hide(!0)),map.on("tileshidden",()=>this.hide(!1))}get isPending(){return this.
townsFile.isPending}get language(){return this.map.atlas.words.language}async load(){[this.names,this.large]=await Promise.
all([loadWithRetries(file=>this.decodedAreas(file),this.files.labels),loadWithRetries(file=>this.decodedCities(file),this.
files.cities)]),this.cities=byClass([...this.large,...this.towns??[]]),this.map.atlas.stops.layout()}decodedAreas(file){
return this.map.atlas.kept.decoded(file,async names=>(await this.loadFonts(names),[...names.seas.map(sea2=>areaOf("sea",
sea2,this.language)),...names.countries.map(country=>areaOf("country",country,this.language))]))}decodedCities(file){return this.
map.atlas.kept.decoded(file,async cities=>(await this.loadFonts(cities),citiesOf(cities,this.language)))}async loadFonts(texts){
await loadFontsFor(Object.keys(FONTS).map(kind=>this.font(kind,RULER_SIZE)),texts)}font(kind,size){return`${FONTS[kind].
style} ${size}px ${this.families[FONTS[kind].family]}`}async prepare(){if(this.needsTowns())try{await this.townsFile.need()}catch(error){
this.map.atlas.reportIncomplete(this.files.towns,error)}}needsTowns(){return this.map.getZoom()>=TOWNS_FROM}hide(hidden){
this.hidden=hidden,this.map.atlas.stops.layout()}place(){this.names&&(this.layer.redraw(),this.layer.show(this.hidden?[]:
new Round(this).names()))}width(text,kind,size){let key=kind+size+text;if(!this.widths.has(key)){let font=this.font(kind,
size);this.rulerFont!==font&&(this.ruler.font=this.rulerFont=font),this.widths.set(key,this.ruler.measureText(text).width+
text.length*FONTS[kind].spacing*size)}return this.widths.get(key)}},SharedLabels=class{constructor(map,main){this.map=map,
this.main=main,map.createPane("labels").style.zIndex=300,map.getPane("labels").setAttribute("aria-hidden","true"),this.layer=
new Layer(this).addTo(map),map.on("stopsplaced",()=>this.place())}get names(){return this.main.names}get cities(){return this.
main.cities}width(text,kind,size){return this.main.width(text,kind,size)}async loaded(){await this.main.loading,this.map.
getZoom()>=TOWNS_FROM&&await this.main.townsFile.need()}place(){this.names&&(this.layer.redraw(),this.layer.show(new Round(
this).names()))}};function elementOf({className,lines}){let element2=document.createElement("span");element2.className=className;
for(let line3 of lines){let part2=document.createElement("span");part2.textContent=line3,element2.append(part2)}return element2}
function addLabels(map,options){map.atlas.labels=new Labels(map,options)}function shareLabels(map,main){map.atlas.labels=
new SharedLabels(map,main.atlas.labels)}var RADIANS=Math.PI/180,PIECE=5*RADIANS,OPPOSITE=1e-9,STEEPEST=89.9,GreatCircle=class{constructor(start2,end){this.a=vector(
start2),this.b=vector(end),this.angle=angleBetween(this.a,this.b),this.start=start2,this.end=end,this.overPole=Math.PI-this.
angle<OPPOSITE,this.pieces=Math.max(1,Math.ceil(this.angle/PIECE))}at(share){let[lon,lat]=this.position(share);return[worldX(
lon),southing(Math.sin(lat*RADIANS))]}points(pieces2){let points=new Float64Array(2*pieces2+2),put=(i,[x,y])=>{[points[2*
i],points[2*i+1]]=[x,y]};if(this.overPole||this.angle<1e-12){for(let i=0;i<=pieces2;i++)put(i,this.at(i/pieces2));return points}
let twice=2*Math.cos(this.angle/pieces2),share=Math.sin(this.angle/pieces2)/Math.sin(this.angle),rest2=Math.sin(this.angle-
this.angle/pieces2)/Math.sin(this.angle),before=this.a,here=this.a.map((value,i)=>rest2*value+share*this.b[i]),middle2=(this.
start[0]+this.end[0])/2,[west,east]=[Math.min(this.start[0],this.end[0]),Math.max(this.start[0],this.end[0])];put(0,this.
at(0));for(let i=1;i<pieces2;i++){let lon=between(near(Math.atan2(here[1],here[0])/RADIANS,middle2),west,east);points[2*
i]=worldX(lon),points[2*i+1]=southing(here[2]);let next=[twice*here[0]-before[0],twice*here[1]-before[1],twice*here[2]-before[2]];
before=here,here=next}return put(pieces2,this.at(1)),points}position(share){let{start:start2,end,angle}=this;if(this.overPole)
return overThePole(start2,end,share);if(angle<1e-12)return start2;let p=Math.sin((1-share)*angle)/Math.sin(angle),q=Math.
sin(share*angle)/Math.sin(angle),[x,y,z]=this.a.map((value,i)=>p*value+q*this.b[i]),lon=near(Math.atan2(y,x)/RADIANS,(start2[0]+
end[0])/2);return[between(lon,start2[0],end[0]),flat(Math.atan2(z,Math.hypot(x,y))/RADIANS)]}};function southing(sine){let y=.5-
Math.log((1+sine)/(1-sine))/(4*Math.PI);return between(y,0,1)}function overThePole(start2,end,share){let turn=(90-start2[1])/
180;return share<turn?[start2[0],flat(start2[1]+180*share)]:[end[0],flat(90-180*(share-turn))]}function between(value,a,b){
return Math.max(Math.min(a,b),Math.min(Math.max(a,b),value))}function flat(lat){return between(lat,-STEEPEST,STEEPEST)}function vector([
lon,lat]){let[l,p]=[lon*RADIANS,lat*RADIANS];return[Math.cos(p)*Math.cos(l),Math.cos(p)*Math.sin(l),Math.sin(p)]}function angleBetween(a,b){
let cross=[a[1]*b[2]-a[2]*b[1],a[2]*b[0]-a[0]*b[2],a[0]*b[1]-a[1]*b[0]],dot=a[0]*b[0]+a[1]*b[1]+a[2]*b[2];return Math.atan2(
Math.hypot(...cross),dot)}function near(lon,reference){let turns=(reference-lon)/360;return lon+360*Math.sign(turns)*Math.
ceil(Math.abs(turns)-.5)}var RADIANS2=Math.PI/180,STEP=10*RADIANS2,TINY=1e-12,OPPOSITE2=1e-9,TURN=2*Math.PI,DEEPEST=12;function strandsBetween(ends){
let count=ends.length/4,angles=new Float64Array(count),firsts=new Uint32Array(count+1);for(let i=0;i<count;i++){angles[i]=
angleOf(ends,4*i);let isPlain=angles[i]>=TINY&&Math.PI-angles[i]>=OPPOSITE2;firsts[i+1]=firsts[i]+(isPlain?2*Math.ceil(angles[i]/
STEP)+2:0)}let points=new Float64Array(firsts[count]);for(let i=0;i<count;i++){let steps3=(firsts[i+1]-firsts[i])/2-1;steps3>
0&&fill(points,firsts[i],ends,4*i,angles[i],steps3)}return{points,firsts}}function angleOf(ends,i){let turn=(ends[i+2]-ends[i])*
RADIANS2,p=ends[i+1]*RADIANS2,q=ends[i+3]*RADIANS2,across=Math.cos(q)*Math.sin(turn),up=Math.cos(p)*Math.sin(q)-Math.sin(
p)*Math.cos(q)*Math.cos(turn),along2=Math.sin(p)*Math.sin(q)+Math.cos(p)*Math.cos(q)*Math.cos(turn);return Math.atan2(Math.
sqrt(across*across+up*up),along2)}function fill(points,at,ends,i,angle,steps3){let start2=ends[i],end=ends[i+2],p=ends[i+
1]*RADIANS2,q=ends[i+3]*RADIANS2,turn=(end-start2)*RADIANS2,last=at+2*steps3;points[at]=worldX(start2),points[at+1]=southing2(
Math.sin(p)),points[last]=worldX(end),points[last+1]=southing2(Math.sin(q));let sine=Math.sin(angle),share=Math.sin(angle/
steps3)/sine,rest2=Math.sin(angle-angle/steps3)/sine,twice=2*Math.cos(angle/steps3),beforeX=Math.cos(p),beforeY=0,beforeZ=Math.
sin(p),x=rest2*beforeX+share*Math.cos(q)*Math.cos(turn),y=share*Math.cos(q)*Math.sin(turn),z=rest2*beforeZ+share*Math.sin(
q);for(let to=at+2;to<last;to+=2){points[to]=worldX(start2+Math.atan2(y,x)/RADIANS2),points[to+1]=southing2(z);let nextX=twice*
x-beforeX,nextY=twice*y-beforeY,nextZ=twice*z-beforeZ;beforeX=x,beforeY=y,beforeZ=z,x=nextX,y=nextY,z=nextZ}}function southing2(sine){
let y=.5-Math.log((1+sine)/(1-sine))/(4*Math.PI);return y<0?0:y>1?1:y}var FineStrokes=class{constructor(view,tolerance,line3){
this.scale=view.scale,this.tolerance=tolerance,this.line=line3,this.left=view.left,this.top=view.top,this.right=view.right-
view.left,this.bottom=view.bottom-view.top,this.x=view.x+view.left,this.y=view.y+view.top}draw(points,first,last,shift2){
for(let i=first+2;i<last;i+=2)this.refine(points[i-2]+shift2,points[i-1],points[i]+shift2,points[i+1],0)}refine(x,y,toX,toY,depth){
let{scale}=this,left=x*scale-this.x,top=y*scale-this.y,right=toX*scale-this.x,bottom=toY*scale-this.y,slack=(Math.abs(right-
left)+Math.abs(bottom-top))/4+12;if(!((left>right?left:right)+slack<0||(left<right?left:right)-slack>this.right||(top>bottom?
top:bottom)+slack<0||(top<bottom?top:bottom)-slack>this.bottom)){if(depth<DEEPEST){let a=(.5-y)*TURN,b=(.5-toY)*TURN,turn=(toX-
x)*TURN,across=1/Math.cosh(b),middleX=1/Math.cosh(a)+across*Math.cos(turn),middleY=across*Math.sin(turn),middleZ=Math.tanh(
a)+Math.tanh(b),length=Math.sqrt(middleX*middleX+middleY*middleY+middleZ*middleZ),atX=x+Math.atan2(middleY,middleX)/TURN,
atY=southing2(middleZ/length),strayX=(atX-(x+toX)/2)*scale,strayY=(atY-(y+toY)/2)*scale;if(strayX*strayX+strayY*strayY>this.
tolerance*this.tolerance){this.refine(x,y,atX,atY,depth+1),this.refine(atX,atY,toX,toY,depth+1);return}}this.line(left,top,
right,bottom)}}};var TOLERANCE=.3,DEEPEST2=14,BOW=9,BOWED=.02,ARROW_EVERY=190,ARROW_LENGTH=11,ARROW_WIDTH=10,STEPS=1e4,ROW2=2e6,SHORTEST_WITH_ARROW=64,
Leg=class _Leg{constructor(index,start2,end,isPast,bow){this.index=index,this.start=start2,this.end=end,this.isPast=isPast,
this.inferred=isPast||end.order==="inferred",this.bow=bow,this._circle=null,this.points=null,this.first=this.last=0,this.
isPolar=!1}between(start2,end){let leg=new _Leg(this.index,start2,end,this.isPast,this.bow);return this.points&&leg.trace(
this.points,this.first,this.last),leg}get circle(){return this._circle??=between2(this.start.position,this.end.position),
this._circle}get reach(){let[start2]=this.start.position,end=near(this.end.position[0],start2);return[worldX(Math.min(start2,
end))-BOWED,worldX(Math.max(start2,end))+BOWED]}traced(){return this.points||this.trace(this.circle.points(Math.ceil(this.
circle.pieces/2)),0),this}trace(points,first,last=points.length){this.points=points,this.first=first,this.last=last,this.
isPolar=!1;for(let i=first+1;i<last;i+=2)(points[i]<=0||points[i]>=1)&&(this.isPolar=!0)}comesNear(view){let{points,first,
last}=this.traced(),x=points[first]*view.scale-view.x,y=points[first+1]*view.scale-view.y;for(let i=first+2;i<last;i+=2){
let nextX=points[i]*view.scale-view.x,nextY=points[i+1]*view.scale-view.y,slack=Math.hypot(nextX-x,nextY-y)/4+12;if(Math.
max(x,nextX)+slack>=view.left&&Math.min(x,nextX)-slack<=view.right&&Math.max(y,nextY)+slack>=view.top&&Math.min(y,nextY)-
slack<=view.bottom)return!0;x=nextX,y=nextY}return!1}runs(view){let circle=this.circle,point=this.projector(view),runs=[],
run2=null,add2=(a,b)=>{(!run2||run2[run2.length-1]!==a)&&runs.push(run2=[a]),run2.push(b)},refine=(a,b,depth)=>{if(!isFar(
a,b,view)){if(depth<DEEPEST2){let middle2=point((a[0]+b[0])/2),stray=Math.hypot(middle2[1]-(a[1]+b[1])/2,middle2[2]-(a[2]+
b[2])/2),long=Math.hypot(b[1]-a[1],b[2]-a[2])>2e3;if(stray>TOLERANCE*view.coarseness||long){refine(a,middle2,depth+1),refine(
middle2,b,depth+1);return}}add2(a,b)}},last=point(0),pieces2=this.bow?Math.max(8,circle.pieces):circle.pieces;for(let i=1;i<=
pieces2;i++){let next=point(i/pieces2);refine(last,next,0),last=next}return runs}projector(view){let plain2=share=>{let[
x,y]=this.circle.at(share);return[share,x*view.scale-view.x,y*view.scale-view.y]};if(!this.bow)return plain2;let a=plain2(
0),b=plain2(1),length=Math.hypot(b[1]-a[1],b[2]-a[2])||1,aside=Math.min(this.bow*BOW,length/3)/length,across=[-(b[2]-a[2])*
aside,(b[1]-a[1])*aside];return share=>{let[,x,y]=plain2(share),reach=Math.sin(Math.PI*share);return[share,x+across[0]*reach,
y+across[1]*reach]}}arrows(runs,view){let point=this.projector(view),length=this.circle.angle*(view.scale/(2*Math.PI))/Math.
cos((this.start.position[1]+this.end.position[1])/2*Math.PI/180);if(!(length>=SHORTEST_WITH_ARROW))return[];let count=Math.
max(1,Math.round(length/ARROW_EVERY)),arrows=[];for(let run2 of runs){let first=Math.ceil(run2[0][0]*count-.5),last=Math.
floor(run2[run2.length-1][0]*count-.5);for(let k=Math.max(0,first);k<=Math.min(count-1,last);k++){let share=(k+.5)/count,
arrow=arrowAt(point(share),point(Math.min(1,share+.02/count)));arrow&&isIn(arrow[0],view)&&arrows.push(arrow)}}return arrows}};
function traceTogether(legs){let missing=legs.filter(({points:points2})=>!points2),ends=new Float64Array(4*missing.length);
for(let i=0;i<missing.length;i++){let start2=missing[i].start.position,end=missing[i].end.position;ends[4*i]=start2[0],ends[4*
i+1]=start2[1],ends[4*i+2]=near(end[0],start2[0]),ends[4*i+3]=end[1]}let{points,firsts}=strandsBetween(ends);for(let i=0;i<
missing.length;i++)firsts[i]<firsts[i+1]?missing[i].trace(points,firsts[i],firsts[i+1]):missing[i].traced()}function legsBetween(stops,previous=[]){
return previous.length&&legsInPlace(stops,previous)||legsAnew(stops,previous)}function legsInPlace(stops,previous){let legs=[],
from=-1;for(let to=0;to<stops.length;to++){let end=stops[to];if(end.position){if(from>=0){let leg=previous[legs.length],
start2=stops[from];if(!leg||leg.index!==to-1||leg.isPast!==to-from>1||!isAt(leg.start,start2)||!isAt(leg.end,end))return null;
legs.push(leg.start===start2&&leg.end===end?leg:leg.between(start2,end))}from=to}}return legs.length===previous.length?legs:
null}function isAt({position:[lon,lat]},other){return lon===other.position[0]&&lat===other.position[1]}function legsAnew(stops,previous){
let known=knownBy(previous),places=[];for(let place3=0;place3<stops.length;place3++)stops[place3].position&&places.push(
place3);let bows=bowsBetween(Float64Array.from(places,place3=>keyOf2(stops[place3]))),legs=[];for(let number2=0;number2+
1<places.length;number2++){let from=places[number2],to=places[number2+1],start2=stops[from],end=stops[to],isPast=to-from>
1,leg=known(start2);(!leg||leg.end!==end||leg.bow!==bows[number2]||leg.isPast!==isPast)&&(leg=new Leg(to-1,start2,end,isPast,
bows[number2])),leg.index=to-1,legs.push(leg)}return legs}function knownBy(legs){let next=0,byStart=null;return start2=>{
if(legs[next]?.start===start2)return legs[next++];if(!byStart){byStart=new Map;for(let number3=0;number3<legs.length;number3++)
byStart.set(legs[number3].start,number3)}let number2=byStart.get(start2);return number2===void 0?null:(next=number2+1,legs[number2])}}
function extentOf(legs){let[left,top,right,bottom]=[1/0,1/0,-1/0,-1/0];for(let leg of legs){let{points,first,last}=leg.traced();
for(let i=first;i<last;i+=2){let x=points[i],y=points[i+1];x<left&&(left=x),x>right&&(right=x),y<top&&(top=y),y>bottom&&
(bottom=y)}}return[left,top,right,bottom]}function keyOf2({position:[lon,lat]}){return Math.round((mod(lon)+180)*STEPS)*
ROW2+Math.round((lat+90)*STEPS)}function bowsBetween(keys){let count=Math.max(0,keys.length-1),bows=new Uint32Array(count),
shared=sharedOf(waysBetween(keys));if(!shared.size)return bows;let uses=new Map,wayOf=i=>keys[i]<keys[i+1]?`${keys[i]} ${keys[i+
1]}`:`${keys[i+1]} ${keys[i]}`,legs=[];for(let i=0;i<count;i++)keys[i]===keys[i+1]||!shared.has(wayNumber(keys[i],keys[i+
1]))||(legs.push(i),uses.set(wayOf(i),(uses.get(wayOf(i))??0)+1));let used=new Map;for(let i of legs){if(uses.get(wayOf(
i))<2)continue;let direction2=`${keys[i]} ${keys[i+1]}`;bows[i]=(used.get(direction2)||0)+1,used.set(direction2,bows[i])}
return bows}function waysBetween(keys){let ways=new Float64Array(Math.max(0,keys.length-1));for(let i=0;i<ways.length;i++)
ways[i]=wayNumber(keys[i],keys[i+1]);return ways}function wayNumber(a,b){let high=mixed(a,2246822507)+mixed(b,2246822507)>>>
6,low=mixed(a,3266489909)+mixed(b,3266489909)>>>6;return high*2**26+low}function mixed(key,factor){let bits=Math.imul(key/
4194304|0,2654435761)^Math.imul(key%4194304,factor);return bits=Math.imul(bits^bits>>>15,factor),bits=Math.imul(bits^bits>>>
13,2654435761),bits^bits>>>16}function sharedOf(numbers){let sorted=numbers.slice().sort(),shared=new Set;for(let i=1;i<
sorted.length;i++)sorted[i]===sorted[i-1]&&shared.add(sorted[i]);return shared}function between2(start2,[lon,lat]){return new GreatCircle(
start2,[near(lon,start2[0]),lat])}function mod(lon){return((lon+180)%360+360)%360-180}function isFar(a,b,view){let slack=Math.
hypot(b[1]-a[1],b[2]-a[2])/4+12;return Math.max(a[1],b[1])+slack<view.left||Math.min(a[1],b[1])-slack>view.right||Math.max(
a[2],b[2])+slack<view.top||Math.min(a[2],b[2])-slack>view.bottom}function isIn([x,y],view){return x>=view.left&&x<=view.
right&&y>=view.top&&y<=view.bottom}function arrowAt([,x,y],[,aheadX,aheadY]){let length=Math.hypot(aheadX-x,aheadY-y);if(!length)
return null;let along2=[(aheadX-x)/length,(aheadY-y)/length],across=[-along2[1]*(ARROW_WIDTH/2),along2[0]*(ARROW_WIDTH/2)],
from=share=>[x+along2[0]*ARROW_LENGTH*share,y+along2[1]*ARROW_LENGTH*share],tail=from(-.5);return[from(.5),[tail[0]+across[0],
tail[1]+across[1]],from(-.25),[tail[0]-across[0],tail[1]-across[1]]]}var RouteLines=onSvg({initialize:function(route){L.SVG.prototype.initialize.call(this,{pane:"route"}),this.route=route,this.
pieces=new Map},_initContainer:function(){L.SVG.prototype._initContainer.call(this),this._container.setAttribute("aria-h\
idden","true"),this.groups={};for(let name2 of["casings","lines","marked","arrows"])this.groups[name2]=L.SVG.create("g"),
this._rootGroup.appendChild(this.groups[name2])},draw:function(view){this.view={...view,coarseness:1/this.route.map.atlas.
sharpness},this.pieces=new Map,this.arrange()},update:function(){this.isCurrent()?this.arrange():this.redraw()},arrange:function(){
let known=this.pieces;this.pieces=new Map(this.route.legs.map(leg=>[leg,known.get(leg)??this.piecesOf(leg)]));let all=[...this.
pieces.values()].flat();setChildren(this.groups.casings,all.flatMap(({casing})=>casing??[])),setChildren(this.groups.lines,
all.map(({line:line3})=>line3)),setChildren(this.groups.arrows,all.flatMap(({arrows})=>arrows)),this.route.drawn=all,this.
mark(this.route.marked)},piecesOf:function(leg){let{isWeb}=this.route,inferred=leg.inferred?" is-inferred":"",pieces2=[];
for(let copy of this.route.copiesOf(leg,this.view)){let runs=leg.runs(copy);if(!runs.length)continue;let text=runs.map(lineText).
join(""),arrows=isWeb?[]:leg.arrows(runs,copy);pieces2.push({leg,runs,casing:isWeb?null:path2("ta-leg-casing"+inferred,text),
line:path2("ta-leg"+inferred+(isWeb?" is-web":""),text),arrows:arrows.map(corners=>path2("ta-arrow",lineText(corners.map(
([x,y])=>[0,x,y]))+"Z"))})}return pieces2},mark:function(leg){let pieces2=this.route.drawn.filter(piece=>piece.leg===leg);
this.groups.marked.replaceChildren(...pieces2.map(({runs})=>path2("ta-leg is-marked",runs.map(lineText).join(""))))}});function setChildren(group,children){
let wanted=new Set(children);for(let child of[...group.children])wanted.has(child)||child.remove();let next=group.firstElementChild;
for(let child of children)child===next?next=next.nextElementSibling:group.insertBefore(child,next)}function lineText(run2){
return run2.map(([,x,y],i)=>(i?"L":"M")+x.toFixed(2)+" "+y.toFixed(2)).join("")}function path2(className,text){let element2=L.
SVG.create("path");return element2.setAttribute("class",className),element2.setAttribute("d",text),element2}var Veil=class{constructor(width,height,thickness,opacity){this.width=width,this.height=height,this.stride=width+8,this.
dark=new Int32Array(this.stride*(height+8)),this.parts=partsOf(thickness,opacity),this.noted=null,this.opacities=null}note(){
this.noted=[]}changed(){let{noted}=this;return this.noted=null,noted}line(x,y,toX,toY){let{width,height,stride}=this;if(x<
-1&&toX<-1||x>width&&toX>width||y<-1&&toY<-1||y>height&&toY>height)return;this.noted&&this.noted.push(this.boxOf(x,y,toX,
toY));let dx=toX-x,dy=toY-y;Math.abs(dx)>=Math.abs(dy)?dx&&this.steps(x,toX,y,dy/dx,width,height,1,stride):this.steps(y,
toY,x,dx/dy,height,width,stride,1)}boxOf(x,y,toX,toY){return{left:Math.max(0,Math.floor(Math.min(x,toX))-1),top:Math.max(
0,Math.floor(Math.min(y,toY))-1),right:Math.min(this.width,Math.ceil(Math.max(x,toX))+1),bottom:Math.min(this.height,Math.
ceil(Math.max(y,toY))+1)}}steps(u,toU,v,slope,along2,across,onward,aside){let{dark,parts:parts2}=this,first=Math.max(0,Math.
ceil(Math.min(u,toU)-.5)),end=Math.min(along2,Math.ceil(Math.max(u,toU)-.5)),origin=v+(.5-u)*slope-.5+4,low=1,high=across+
4;if(slope){let a=(low-origin)/slope,b=(high-origin)/slope;first=Math.max(first,Math.ceil(Math.min(a,b))),end=Math.min(end,
Math.floor(Math.max(a,b)))}else if(origin<low||origin>high)return;let level=Math.min(7,Math.floor(Math.abs(slope)*8))*65,
step=Math.round(slope*65536),middle2=Math.round((origin+first*slope)*65536),pixel=(first+4)*onward;for(let left=end-first;left>
0;left--){let place3=middle2>>10&63,at=pixel+(middle2>>16)*aside;dark[at]+=parts2[level+64-place3],dark[at+aside]+=parts2[level+
place3],middle2+=step,pixel+=onward}}paint(data,[red,green,blue],boxes2=[{left:0,top:0,right:this.width,bottom:this.height}]){
let{width,height,stride,dark}=this,colour2=new Uint8ClampedArray([red,green,blue,0]),words2=new Uint32Array(data.buffer,
data.byteOffset,width*height),word=new Uint32Array(colour2.buffer),plain2=word[0];colour2[3]=1;let unit=word[0]-plain2;this.
opacities??=opacities();let shades=this.opacities.map(opacity=>plain2+unit*opacity),full=plain2+unit*255;shades[0]=0;for(let{
left,top,right,bottom}of boxes2)for(let row=top;row<bottom;row++){let from=(row+4)*stride+4+left,end=row*width+right;for(let to=row*
width+left;to<end;to++,from++){let much=dark[from];words2[to]=much<shades.length?shades[much]:full}}}};function partsOf(thickness,opacity){
let parts2=new Int32Array(520);for(let level=0;level<8;level++){let thick=thickness*Math.hypot(1,(level+.5)/8);for(let place3=0;place3<=
64;place3++){let covered=Math.min(.98,opacity*thick*place3/64);parts2[level*65+place3]=Math.round(-Math.log(1-covered)*4096)}}
return parts2}function opacities(){let found2=new Uint32Array(Math.ceil(-Math.log(.00196078431372549)*4096));for(let dark=0;dark<
found2.length;dark++)found2[dark]=Math.round(255*(1-Math.exp(-dark/4096)));return found2}var FEW=400,THICKNESS=.8,FINE_FROM2=4,TOLERANCE2=1.2,WIDEST_WORLD=2048,REDRAW_AFTER=250,RouteWeb=onCanvas({initialize:function(route){
L.Canvas.prototype.initialize.call(this,{pane:"route"}),this.route=route,this._redrawing=null,this._world=null,this._image=
null},_initContainer:function(){this._container=document.createElement("canvas"),this._container._leaflet_disable_events=
!0,this._ctx=contextOf(this._container)},draw:function(view){clearTimeout(this._redrawing),this.view={...view,coarseness:4};
let size=Math.ceil(view.scale*this.sharpness());size>WIDEST_WORLD?(this._world=null,this._veil=this.veilOf(this._container.
width,this._container.height),this.stroke(this.route.legs)):(this._world?.scale!==view.scale||this._world.legs!==this.route.
legs)&&(this._world={scale:view.scale,legs:this.route.legs},this._veil=this.veilOf(size,size),this.stroke(this.route.legs)),
this.show()},update:function(before){let{legs}=this.route;if(haveSameLines(before,legs)){this._world&&(this._world.legs=
legs);return}if(!this.isCurrent()){this.redraw();return}let known=new Set(before);this._veil.note(),this.stroke(legs.filter(
leg=>!known.has(leg))),this.show(this._veil.changed()),clearTimeout(this._redrawing),this._redrawing=setTimeout(()=>{this.
_redrawing=null,this.redraw()},REDRAW_AFTER)},sharpness:function(){return this._container.width/this._bounds.getSize().x},
veilOf:function(width,height){let opacity=Math.max(.03,Math.min(.8,FEW/this.route.legs.length));return new Veil(width,height,
THICKNESS*this.sharpness(),opacity)},stroke:function(legs){let{view,route}=this,sharpness=this.sharpness(),isFine=view.zoom>=
FINE_FROM2;if(traceTogether(legs),this._world){let scale2=view.scale*sharpness;for(let leg of legs){let start2=leg.points[leg.
first],end=leg.points[leg.last-2],last=Math.floor(Math.max(start2,end));for(let shift2=Math.floor(Math.min(start2,end));shift2<=
last;shift2++)strokeCoarse(this._veil,leg,scale2,shift2*scale2,0)}return}let fine=isFine?new FineStrokes(view,TOLERANCE2,
(x,y,toX,toY)=>this._veil.line(x*sharpness,y*sharpness,toX*sharpness,toY*sharpness)):null,scale=view.scale*sharpness,left=(view.
left+view.x)/view.scale,right=(view.right+view.x)/view.scale,top=(view.y+view.top)*sharpness;for(let leg of legs){let start2=leg.
points[leg.first],end=leg.points[leg.last-2],last=Math.floor(right-Math.min(start2,end)+BOWED);for(let shift2=Math.ceil(
left-Math.max(start2,end)-BOWED);shift2<=last;shift2++)fine?leg.bow||leg.isPolar?strokeExactly(this._veil,leg,{...view,x:view.
x-shift2*view.scale},sharpness):fine.draw(leg.points,leg.first,leg.last,shift2):strokeCoarse(this._veil,leg,scale,(left-
shift2)*scale,top)}},show:function(boxes2){let{width,height}=this._veil;(this._image?.width!==width||this._image.height!==
height)&&(this._image=new ImageData(width,height));let image=this._image;this._veil.paint(image.data,this.colour(),boxes2);
let context=this._ctx;if(boxes2&&!this._world){for(let{left,top,right,bottom}of boxes2)left<right&&top<bottom&&context.putImageData(
image,0,0,left,top,right-left,bottom-top);return}context.save(),context.resetTransform(),context.clearRect(0,0,this._container.
width,this._container.height),this._world?this.repeat(image):context.putImageData(image,0,0),context.restore()},repeat:function(image){
let{view}=this,{width,height}=image,sharpness=this.sharpness(),bitmap=canvasOf(width,height);contextOf(bitmap).putImageData(
image,0,0);let leftOf=copy=>Math.round((copy*view.scale-view.x-view.left)*sharpness),top=Math.round(-(view.y+view.top)*sharpness),
first=Math.floor((view.left+view.x)/view.scale);for(let copy=first;leftOf(copy)<this._container.width;copy++){let across=Math.
min(width,leftOf(copy+1)-leftOf(copy));this._ctx.drawImage(bitmap,0,0,across,height,leftOf(copy),top,across,height)}},colour:function(){
let style=getComputedStyle(this.route.map.getContainer()),context=contextOf(canvasOf(1,1));return context.fillStyle=style.
getPropertyValue("--accent"),context.fillRect(0,0,1,1),[...context.getImageData(0,0,1,1).data.slice(0,3)]},mark:function(){},
_updatePaths:function(){},_draw:function(){}});function contextOf(canvas){return canvas.getContext("2d",{willReadFrequently:!0})}
function canvasOf(width,height){let canvas=document.createElement("canvas");return Object.assign(canvas,{width,height})}
function strokeCoarse(veil,{points,first,last},scale,left,top){let x=points[first]*scale-left,y=points[first+1]*scale-top;
for(let i=first+2;i<last;i+=2){let toX=points[i]*scale-left,toY=points[i+1]*scale-top;veil.line(x,y,toX,toY),x=toX,y=toY}}
function strokeExactly(veil,leg,view,sharpness){if(leg.comesNear(view))for(let run2 of leg.runs(view))for(let i=1;i<run2.
length;i++){let[[,x,y],[,toX,toY]]=[run2[i-1],run2[i]];veil.line((x-view.left)*sharpness,(y-view.top)*sharpness,(toX-view.
left)*sharpness,(toY-view.top)*sharpness)}}function haveSameLines(before,after){return before.length===after.length&&before.
every((leg,index)=>{let other=after[index];return leg===other||leg.bow===other.bow&&isSamePosition(leg.start,other.start)&&
isSamePosition(leg.end,other.end)})}function isSamePosition({position:[lon,lat]},other){return lon===other.position[0]&&
lat===other.position[1]}var MANY=400,REACH=7,MOST_POLEWARD=80,Route=class{constructor(map,main=null){this.map=map,this.main=main,this.legs=[],this.
drawn=[],this.marked=null,this.isWeb=!1,this.isWrapped=!1,this.layer=null,map.createPane("route").style.zIndex=420,map.on(
"tourdata",event=>this.show(event.tour)),map.on("tourchanged",event=>this.update(event.tour)),map.on("themechanged atlas\
placed densitychanged",()=>this.redraw()),!map.atlas.still&&(map.on("mousemove",event=>this.point(event)),map.on("movest\
art zoomstart mouseout mousedown",()=>this.unmark()))}show(tour){this.unmark(),this.layer&&this.layer.remove(),this.legs=
this.main?.legs??legsBetween(tour.stops),this.isWrapped=tour.wrapped,this.isWeb=this.legs.length>MANY,this.layer=new(this.
isWeb&&!this.map.atlas.still?RouteWeb:RouteLines)(this).addTo(this.map)}update(tour){let before=this.legs,{isWrapped}=this,
legs=legsBetween(tour.stops,before);if(before.length>MANY!=legs.length>MANY){this.show(tour);return}this.legs=legs,this.
isWrapped=tour.wrapped,this.marked&&!this.legs.includes(this.marked)&&this.unmark(),isWrapped===this.isWrapped?this.layer.
update(before):this.layer.redraw()}redraw(){this.layer&&this.layer.redraw()}*copiesOf(leg,view){let wanted=this.isWrapped||
this.isWeb?null:this.map.atlas.stops.copiesOf(leg),[left,right]=[view.left,view.right].map(x=>(x+view.x)/view.scale),[west,
east]=leg.reach;for(let shift2=Math.ceil(left-east);shift2<=Math.floor(right-west);shift2++)wanted&&!wanted.includes(shift2)||
(yield shift2?{...view,x:view.x-shift2*view.scale}:view)}*turns(){if(!this.legs.length)return;this.isWeb&&traceTogether(
this.legs);let[left,top,right,bottom]=extentOf(this.legs);this.isWrapped&&([left,right]=[Math.max(left,0),Math.min(right,
1)]);for(let[x,y]of[[left,top],[right,bottom]]){let[lon,lat]=lonLat(x,y);yield[lon,Math.max(-MOST_POLEWARD,Math.min(MOST_POLEWARD,
lat))]}}legAt(point){let at=this.map.containerPointToLayerPoint(point),best=null,nearest3=REACH;for(let{leg,runs}of this.
drawn)for(let run2 of runs)for(let i=1;i<run2.length;i++){let[[,ax,ay],[,bx,by]]=[run2[i-1],run2[i]],distance2=fromSegment(
at.x,at.y,ax,ay,bx,by);distance2<nearest3&&([best,nearest3]=[leg,distance2])}return best}point(event){let target=event.originalEvent.
target,leg=target instanceof Element&&!target.closest(".ta-stop, .leaflet-control")&&!this.map.dragging?.moving()?this.legAt(
event.containerPoint):null;if(!leg){this.unmark();return}leg!==this.marked&&(this.marked=leg,this.layer.mark(leg),this.map.
getContainer().classList.add("is-on-leg"),this.describe(leg)),this.map.atlas.tip.moveTo(event.containerPoint)}async describe(leg){
let{atlas:atlas2}=this.map,facts=await atlas2.describeLeg(leg.index);if(this.marked!==leg)return;let lines=[...facts,atlas2.
editing?.legHint];atlas2.tip.show("leg",`${isolate(leg.start.name)} → ${isolate(leg.end.name)}`,lines)}unmark(){this.marked&&
(this.marked=null,this.layer.mark(null),this.map.getContainer().classList.remove("is-on-leg"),this.map.atlas.tip.hide("l\
eg"))}eachSegment(callback){if(this.isWeb||!this.layer||(this.layer._update(),!this.layer.view))return;let origin=this.map.
getPixelOrigin(),pane=this.map._getMapPanePos(),{view}=this.layer,dx=view.x-origin.x+pane.x,dy=view.y-origin.y+pane.y;for(let{
runs}of this.drawn)for(let run2 of runs)for(let i=1;i<run2.length;i++)callback(run2[i-1][1]+dx,run2[i-1][2]+dy,run2[i][1]+
dx,run2[i][2]+dy)}};function addRoute(map){map.atlas.route=new Route(map)}function shareRoute(map,main){map.atlas.route=
new Route(map,main.atlas.route)}function stretchAround(pointAt,index,hop,most){if(!pointAt(index))return null;let best=null;for(let found2 of growing(pointAt,
index,hop,most))found2.last-found2.first+1<4||(!best||found2.end>=2||best.end<2&&found2.end>best.end)&&(best=found2);return best&&
[best.first,best.last]}function*growing(pointAt,index,hop,most){let[first,last,box2,longest]=[index,index,grown2(null,pointAt(
index)),0];for(;;){let steps3=[[first-1,first],[last+1,last]].filter(([next])=>pointAt(next)).map(([next,end])=>({next,length:distance(
pointAt(next),pointAt(end))})).sort((a,b)=>a.length-b.length);yield{first,last,end:(steps3[0]?.length??1/0)/Math.max(longest,
1)};let step=steps3.find(({next,length})=>length<=hop&&fits(grown2(box2,pointAt(next)),most));if(!step)return;[first,last]=
[Math.min(first,step.next),Math.max(last,step.next)],box2=grown2(box2,pointAt(step.next)),longest=Math.max(longest,step.
length)}}function fits({left,top,right,bottom},{width,height}){return right-left<=width&&bottom-top<=height}function merged(stretches){
let found2=[];for(let[first,last]of[...stretches].sort((a,b)=>a[0]-b[0])){let before=found2.at(-1);before&&first<=before[1]?
before[1]=Math.max(before[1],last):found2.push([first,last])}return found2}function numbersText(indices,most){let parts2=[];
for(let index of indices){let before=parts2.at(-1);before&&before[1]===index-1?before[1]=index:parts2.push([index,index])}
let text=parts2.map(([first,last])=>first===last?`${first+1}`:last===first+1?`${first+1}, ${last+1}`:`${first+1}–${last+
1}`).join(", ");return text.length<=most?text:null}function distance(a,b){return Math.hypot(a.x-b.x,a.y-b.y)}function grown2(box2,{
x,y}){return{left:Math.min(box2?.left??x,x),right:Math.max(box2?.right??x,x),top:Math.min(box2?.top??y,y),bottom:Math.max(
box2?.bottom??y,y)}}var RADII=[13,13,13,15,18,21],SMALLEST_CLUSTER=15,LARGEST_CLUSTER=24,LONGEST_NUMBERS=9,CHARACTER=.62,ASIDE=.75,Descriptions=class{constructor(stops){
this.stops=stops,this.map=stops.map}get radius(){return RADII[1]*this.map.atlas.badgeScale}of(group){let{indices,isCluster}=group;
if(indices.length===1)return this.ofStop(indices[0]);let numbers=isCluster?null:numbersText(indices,LONGEST_NUMBERS);return numbers?
this.ofSeveral(group,numbers):this.ofCluster(group)}ofStretch(first,last){let indices=Array.from({length:last-first+1},(_,i)=>first+
i);return this.of({indices,x:0,y:0,isCluster:!1})}ofStop(index){let{atlas:atlas2}=this.map,stop2=this.stops.stops[index],
text=String(index+1),isBeyondMap=isBeyond(stop2.position[1]),beyond=isBeyondMap?atlas2.words.beyondMap:null,radius=RADII[Math.
min(text.length,5)]*atlas2.badgeScale;return{isBeyondMap,key:"stop "+stop2.id,id:stop2.id,ids:[stop2.id],latlng:this.stops.
latLngOf(stop2),radius,across:radius,text,className:"is-"+text.length+"-digits",name:stop2.name,remark:beyond?` (${beyond}\
)`:"",note:atlas2.labelNotes?.[index]??"",title:`${text} ${isolate(stop2.name)}`,lines:[beyond,stop2.country,stop2.dates,
stop2.counts],activate:()=>this.map.fire("stopactivated",{id:stop2.id})}}ofSeveral(group,numbers){let{radius}=this;return{
...this.together(group),key:"several "+numbers,radius,across:Math.max(radius,radius*(ASIDE+CHARACTER*numbers.length/2)),
text:numbers,className:"is-several",title:this.map.atlas.words.stopNumbers.replace("{numbers}",numbers)}}ofCluster(group){
let{length}=group.indices,share=Math.min(1,Math.log10(length)/3),radius=(SMALLEST_CLUSTER+share*(LARGEST_CLUSTER-SMALLEST_CLUSTER))*
this.map.atlas.badgeScale,{lines,...together2}=this.together(group);return{...together2,key:"cluster "+together2.ids[0],
radius,across:radius,text:compact(length),className:"is-cluster",title:this.map.atlas.countedStops(length),lines:lines.slice(
1)}}together({indices,x,y}){let{atlas:atlas2}=this.map,stops=indices.map(index=>this.stops.stops[index]);return{id:null,
ids:stops.map(({id})=>id),latlng:toLatLng(lonLat(x,y)),name:null,lines:[atlas2.countedStops(indices.length),`${isolate(stops[0].
name)} … ${isolate(stops.at(-1).name)}`,atlas2.words.openCluster],activate:()=>this.stops.open(indices)}}};function compact(number2){
return number2<1e4?String(number2):Math.round(number2/1e3)+"k"}var MOST_MOVED=3.5,APART2=.1,DOT2=.27,DISTANCES=[.9,1.3,1.9,2.6,3.4],DIRECTIONS3=16,BESIDE=[.15,.6,1.2,2,2.8],STEP2=.6,MOVED=6,
FAR=8,ON_LINE=3,CROSSES_LINE=2,ACROSS_BORDER2=7,LEAVES_VIEW2=500,ON_OBSTACLE=500,EDGES=[[-.8,0],[.8,0],[0,-.8],[0,.8]],ALONG=[
.25,.5,.75],AT_FRAME=1,GAP2=3;function candidatesOf(badge,field){let{candidates}=field.alone;return candidates.has(badge.
group)||candidates.set(badge.group,allCandidates(badge,field)),candidates.get(badge.group)}function allCandidates(badge,field){
let found2=[];for(let ground of field.grounds(badge)){let candidate=candidateAt(badge,ground,field);candidate&&found2.push(
candidate)}return found2.sort((a,b)=>a.cost-b.cost)}function groundsOf(badge,allows){let found2=[];for(let place3 of placesFor(
badge)){let ground=groundAt(badge,place3,allows);ground&&found2.push(ground)}return found2}function atRest(badge){let{x,
y}=badge.at,[point]=badge.points,isMoved=Math.hypot(x-point.x,y-point.y)>.5,box2=boxAround2(x,y,badge.w,badge.h);return{
x,y,box:box2,hull:hullOf(box2,badge.points),isMoved,away:0,cost:0,from:isMoved?point:null}}function*placesFor({points,h,
w,at,around:around2}){let height=2*h;if(!at)for(let share of BESIDE){let gap=share*height;yield*along(boxAround2((around2.
left+around2.right)/2,(around2.top+around2.bottom)/2,(around2.right-around2.left)/2+w+gap,(around2.bottom-around2.top)/2+
h+gap),STEP2*height)}let[{x,y}]=points;if(!(points.length>1&&!at))for(let share of DISTANCES)for(let i=0;i<DIRECTIONS3;i++){
let angle=2*Math.PI*(i+(share>1.3?.5:0))/DIRECTIONS3,aside=Math.cos(angle)*(share*height+w-h);yield{x:x+aside,y:y+Math.sin(
angle)*share*height}}}function*along({left,top,right,bottom},step){let across=2*Math.max(1,Math.ceil((right-left)/step/2)),
down=2*Math.max(1,Math.ceil((bottom-top)/step/2));for(let i=0;i<=across;i++){let x=left+(right-left)*i/across;yield{x,y:bottom},
yield{x,y:top}}for(let i=1;i<down;i++){let y=top+(bottom-top)*i/down;yield{x:left,y},yield{x:right,y}}}function groundAt(badge,{
x,y},allows){let{w,h,points}=badge,box2=boxAround2(x,y,w,h),dot=DOT2*h+1;if(points.some(point=>distanceTo(box2,point)<dot))
return null;let index=nearest(points,box2),from=points[index],away=distanceTo(box2,from)/(2*h)+.5;if(away>MOST_MOVED)return null;
let ground={dx:x-points[0].x,dy:y-points[0].y,from:index,away,cost:0};if(!allows)return ground;if(!allows(badge,x,y)||ALONG.
some(share=>!allows(badge,from.x+(x-from.x)*share,from.y+(y-from.y)*share)))return null;let across=EDGES.filter(([dx,dy])=>!allows(
badge,x+dx*w,y+dy*h)).length;return{...ground,cost:across*ACROSS_BORDER2}}function candidateAt(badge,ground,field){let{w,
h,points}=badge,{view,obstacles,isStrict,trace}=field,[x,y]=[points[0].x+ground.dx,points[0].y+ground.dy],box2=boxAround2(
x,y,w,h),leavesView=badge.isKept&&!within(box2,view),isOnObstacle=badge.isKept&&obstacles.some(other=>boxesMeet(box2,other,
GAP2));if(isStrict&&(leavesView||isOnObstacle))return null;let isAtFrame=badge.hasFrame&&boxesMeet(box2,badge.around,AT_FRAME*
h),from=points[ground.from],cost=MOVED+FAR*ground.away+ground.cost+ON_LINE*trace.under(box2)+CROSSES_LINE*trace.across(from,
{x,y},2*(DOT2*h+1));return leavesView&&(cost+=LEAVES_VIEW2),isOnObstacle&&(cost+=ON_OBSTACLE),{x,y,box:box2,hull:hullOf(
box2,points),from:isAtFrame?null:from,isMoved:!0,away:ground.away,cost}}function hullOf(box2,points){let{left,top,right,
bottom}=box2;for(let{x,y}of points)x<left&&(left=x),y<top&&(top=y),x>right&&(right=x),y>bottom&&(bottom=y);return{left,top,
right,bottom}}function nearest(points,box2){let best=0;return points.forEach((point,i)=>{distanceTo(box2,point)<distanceTo(
box2,points[best])&&(best=i)}),best}var SELECTED_BY=3,EDGE=6,EVERYWHERE={left:-1/0,top:-1/0,right:1/0,bottom:1/0},Field=class{constructor(stops,isBounded=!0){
let{map}=stops;this.stops=stops,this.atlas=map.atlas,this.size=map.getSize(),this.scale=256*2**map.getZoom(),this.origin=
map.getPixelBounds().min,this.isBounded=isBounded,this.frame={left:0,top:0,right:this.size.x,bottom:this.size.y},this.view=
isBounded?boxAround2(this.size.x/2,this.size.y/2,this.size.x/2-EDGE,this.size.y/2-EDGE):EVERYWHERE,this.obstacles=isBounded?
this.atlas.controlBoxes():[],this.isStrict=isBounded&&this.atlas.still,this.trace=new Trace(this.view,this.origin),isBounded&&
this.atlas.route.eachSegment((...ends)=>this.trace.add(...ends));for(let{frame}of isBounded?stops.insets:[])this.outline(
frame);this.allows=(badge,x,y)=>this.isAllowed(badge,x,y)}point({x,y}){return{x:x*this.scale-this.origin.x,y:y*this.scale-
this.origin.y}}outline([[west,north2],[east,south]]){let corners=[[west,north2],[east,north2],[east,south],[west,south]].
map(([x,y])=>this.point({x,y}));corners.forEach(({x,y},i)=>{let next=corners[(i+1)%4];this.trace.add(x,y,next.x,next.y)})}badgeOf(group,description,label=null){
let{atlas:atlas2}=this,by=description.id!==null&&description.id===atlas2.selected?SELECTED_BY:0,[w,h]=[description.across+
by,description.radius+by],isSeveral=group.indices.length>1&&!group.isCluster,points=isSeveral?group.indices.map(index=>this.
point(this.stops.placeOf(index))):[this.point(group)],badge={group,points,w,h,label,at:null,around:null,isKept:!0,lands:null};
return group.isCluster||(badge.lands=group.indices.map(index=>this.landOf(index))),isSeveral?this.surround(badge):this.rest(
badge,description),badge}surround(badge){let{frame}=badge.group,dot=DOT2*badge.h+1,boxes2=frame?frame.map(([x,y])=>boxAround2(
...Object.values(this.point({x,y})),0,0)):badge.points.map(({x,y})=>boxAround2(x,y,dot,dot));badge.around=boxes2.reduce(
(a,b)=>({left:Math.min(a.left,b.left),right:Math.max(a.right,b.right),top:Math.min(a.top,b.top),bottom:Math.max(a.bottom,
b.bottom)})),badge.hasFrame=!!frame,badge.isKept=this.isBounded&&badge.around.right>0&&badge.around.left<this.size.x&&badge.
around.bottom>0&&badge.around.top<this.size.y}rest(badge,{isBeyondMap}){let{view}=this,{w,h}=badge,[{x,y}]=badge.points,
isAtEdge=this.isBounded&&isBeyondMap&&x>=view.left-w&&x<=view.right+w&&y>=view.top-2*h&&y<=view.bottom+2*h;badge.at=isAtEdge?
{x:Math.max(view.left+w,Math.min(view.right-w,x)),y:Math.max(view.top+h,Math.min(view.bottom-h,y))}:{x,y},badge.isKept=this.
isBounded&&(isAtEdge||within(boxAround2(x,y,w,h),view))}landOf(index){let stop2=this.stops.stops[index];return this.stops.
lands?.of(stop2)??null}isAllowed({lands},x,y){let terrain=lands&&this.stops.lands?.terrain;if(!terrain)return!0;let land=terrain.
at((x+this.origin.x)/this.scale,(y+this.origin.y)/this.scale);return!land||lands.some(own=>isSameCountry(own,land))}};function isSameCountry(own,land){
return own===land||!!(own?.code&&own.code===land.code)}var FEW2=60,DENSE=7,NEIGHBOURHOOD=60,REACH2=46;function gather(points,apart,scale=1){if(points.length<=FEW2)return points.
map((_,index)=>[index]);let crowd=new Crowd(points,scale),groups=[];for(let index=0;index<points.length;index++)crowd.isTaken[index]||
(crowd.isTaken[index]=1,groups.push(apart.has(index)||!crowd.isDense(index)?[index]:crowd.groupAround(index,apart)));return groups}
var Crowd=class{constructor(points,scale){let count=points.length,columns=new Float64Array(count),rows=new Float64Array(
count),[left,top,right,bottom]=[1/0,1/0,-1/0,-1/0];for(let i=0;i<count;i++){let column2=columns[i]=Math.floor(points[i].
x*scale/NEIGHBOURHOOD),row=rows[i]=Math.floor(points[i].y*scale/NEIGHBOURHOOD);column2<left&&(left=column2),column2>right&&
(right=column2),row<top&&(top=row),row>bottom&&(bottom=row)}Object.assign(this,{left,top,right,bottom,height:bottom-top+
1}),this.cells=new Int32Array(count);let numbers=new Cells((right-left+1)*this.height,count),sizes=[];for(let i=0;i<count;i++){
let key=this.key(columns[i],rows[i]),cell=numbers.get(key);cell<0&&(cell=sizes.length,numbers.set(key,cell),sizes.push(0)),
this.cells[i]=cell,sizes[cell]+=1}this.numbers=numbers,this.columns=columns,this.rows=rows,this.starts=new Int32Array(sizes.
length+1),sizes.forEach((size,cell)=>{this.starts[cell+1]=this.starts[cell]+size}),this.ends=this.starts.slice(0,-1),this.
order=new Int32Array(count),this.xs=new Float64Array(count),this.ys=new Float64Array(count);for(let i=0;i<count;i++){let at=this.
ends[this.cells[i]]++;this.order[at]=i,this.xs[at]=points[i].x*scale,this.ys[at]=points[i].y*scale}this.points=points,this.
scale=scale,this.free=new Int32Array(count);for(let at=0;at<count;at++)this.free[at]=at;this.isTaken=new Uint8Array(count),
this.around=new Int32Array(9)}key(column2,row){return(column2-this.left)*this.height+row-this.top}cellsAround(index){let{
numbers,around:around2}=this,lastColumn=Math.min(this.columns[index]+1,this.right),firstRow=Math.max(this.rows[index]-1,
this.top),lastRow=Math.min(this.rows[index]+1,this.bottom),count=0;for(let c=Math.max(this.columns[index]-1,this.left);c<=
lastColumn;c++)for(let r=firstRow;r<=lastRow;r++){let cell=numbers.get(this.key(c,r));cell>=0&&(around2[count++]=cell)}return count}isDense(index){
let x=this.points[index].x*this.scale,y=this.points[index].y*this.scale,cells=this.cellsAround(index),most=0;for(let i=0;i<
cells;i++)most+=this.starts[this.around[i]+1]-this.starts[this.around[i]];if(most<=DENSE)return!1;let count=-1;for(let i=0;i<
cells;i++){let cell=this.around[i],end=this.starts[cell+1];for(let at=this.starts[cell];at<end;at++){let dx=this.xs[at]-
x,dy=this.ys[at]-y;if(!(dx*dx+dy*dy>NEIGHBOURHOOD*NEIGHBOURHOOD)&&(count+=1,count>=DENSE))return!0}}return!1}groupAround(index,apart){
let x=this.points[index].x*this.scale,y=this.points[index].y*this.scale,group=[index],cells=this.cellsAround(index);for(let place3=0;place3<
cells;place3++){let cell=this.around[place3],first=this.starts[cell],end=first;for(let i=first;i<this.ends[cell];i++){let at=this.
free[i],other=this.order[at];if(this.isTaken[other])continue;let dx=this.xs[at]-x,dy=this.ys[at]-y;dx*dx+dy*dy<=REACH2*REACH2&&
!apart.has(other)?(this.isTaken[other]=1,group.push(other)):this.free[end++]=at}this.ends[cell]=end}return group}};var HOP=2.3,MOST_WIDE=.25,MOST_HIGH=.45,MOST_STRAINED=2,MOST_PASSES=40;function groupOf(places,isCluster=!1,frame=null){
let[x,y]=[0,0];for(let place3 of places)x+=place3.x,y+=place3.y;return{indices:places.map(({index})=>index),x:x/places.length,
y:y/places.length,isCluster,frame,description:null,extent:null}}function gathered(places,scale,apart){let alone=new Set;
return apart.size&&places.forEach(({index},number2)=>{apart.has(index)&&alone.add(number2)}),gather(places,alone,scale).
map(numbers=>{let members=numbers.map(number2=>places[number2]);return groupOf(members,members.length>1)})}function joined(groups,look){
let now=groups;for(let pass=0;pass<MOST_PASSES;pass++){if(now.every(group=>isFixed(group,look)))return now;let placed=look.
place(now),free=now.map((group,i)=>({group,at:placed[i]})).filter(({group})=>!isFixed(group,look)),failing=free.filter(({
at})=>!at).map(({group})=>group),strained=free.filter(({at})=>at?.away>look.strained).map(({group})=>group),next=bracketed(
now,failing,strained,look)??(failing.length?nearestJoined(now,failing,look):null);if(!next)return now;now=next}return now}
function isFixed({indices,isCluster,frame},{apart}){return isCluster||frame||indices.length===1&&apart.has(indices[0])}function stretchesOf(indices,{
placeAt,size,hop}){let most={width:MOST_WIDE*size.x,height:MOST_HIGH*size.y};return merged(indices.map(index=>stretchAround(
placeAt,index,hop,most)).filter(Boolean))}function bracketed(groups,failing,strained,look){let single=list=>list.flatMap(
({indices})=>indices.length===1?indices:[]),[lost,far]=[single(failing),single(strained)],count=(indices,[first,last])=>indices.
filter(index=>index>=first&&index<=last).length,stretches=stretchesOf([...lost,...far],look).filter(stretch=>count(lost,
stretch)||count(far,stretch)>=MOST_STRAINED);if(!stretches.length)return null;let known=groups.filter(isRange).map(({indices})=>[
indices[0],indices.at(-1)]).filter(([first,last])=>stretches.some(stretch=>stretch[0]<=last&&stretch[1]>=first)),next=groups;
for(let[first,last]of merged([...stretches,...known]))next=together(next,look,({indices})=>indices.every(index=>index>=first&&
index<=last));return next.length<groups.length?next:null}function isRange({indices,isCluster,frame}){return!isCluster&&!frame&&
indices.length>1&&indices.at(-1)-indices[0]===indices.length-1}function nearestJoined(groups,failing,look){let pixel=({indices})=>middle(
indices.map(look.placeAt)),joining=new Set,next=groups;for(let group of failing){if(joining.has(group))continue;let at=pixel(
group),[best,least]=[null,2*look.hop];for(let other of groups){if(other===group||joining.has(other)||isFixed(other,look))
continue;let{x,y}=pixel(other),distance2=Math.hypot(x-at.x,y-at.y);distance2<least&&([best,least]=[other,distance2])}best&&
(joining.add(group).add(best),next=together(next,look,one=>one===group||one===best))}return joining.size?next:null}function together(groups,look,wanted){
let members=groups.filter(group=>!isFixed(group,look)&&wanted(group));if(members.length<2)return groups;let indices=members.
flatMap(group=>group.indices).sort((a,b)=>a-b),joint=groupOf(indices.map(index=>{let{worldX:worldX2,worldY:worldY2}=look.
placeAt(index);return{index,x:worldX2,y:worldY2}}));return[...groups.filter(group=>!members.includes(group)),joint].sort(
(a,b)=>a.indices[0]-b.indices[0])}function middle(points){let mean=axis=>points.reduce((sum,point)=>sum+point[axis],0)/points.
length;return{x:mean("x"),y:mean("y")}}var LONGEST_NAME=280,REMARK=140,SHORT=9,Label=class{constructor(isStill){this.isStill=isStill,this.element=document.createElement(
"span"),this.element.className="ta-label",this.element.dir="auto",this.name=null,this.remark=this.note="",this._sizes=null}set(name2,remark,note){
name2===this.name&&remark===this.remark&&note===this.note||Object.assign(this,{name:name2,remark,note,_sizes:null})}remeasure(){
this._sizes=null}measure(){return this._sizes??=this.measured(),this._sizes}measured(){let{element:element2}=this;element2.
hidden=!1;let size=()=>({width:element2.offsetWidth,height:element2.offsetHeight}),lines=this.broken(),broken=null;return lines&&
(this.break(lines),broken=size()),this.cut(),[size(),broken]}show(box2,middle2,across){let{element:element2}=this;if(element2.
hidden=!box2,!box2)return;element2.style.transform=`translate(${box2.left}px, ${box2.top}px)`;let isBroken=!!box2.isBroken;
isBroken!==element2.classList.contains("is-broken")&&(isBroken?this.break(this.broken()):this.cut());let{width}=this.measure()[isBroken?
1:0];element2.classList.toggle("is-before",box2.left+width<=middle2-across),element2.classList.toggle("is-above",box2.left<
middle2-across&&box2.left+width>middle2+across)}break(lines){this.element.classList.add("is-broken"),setText(this.element,
lines),this.addNote()}broken(){let{name:name2}=this;if(this.remark||name2.length<SHORT||name2!==isolate(name2))return null;
let best=null;for(let{index}of name2.matchAll(/ /g)){let longer=Math.max(index,name2.length-index-1);(!best||longer<best.
longer)&&(best={index,longer})}return best&&`${name2.slice(0,best.index)}
${name2.slice(best.index+1)}`}cut(){this.element.classList.remove("is-broken","is-long"),this.fit(),this.addNote()}addNote(){
if(!this.note)return;let note=document.createElement("span");note.className="ta-label-note",note.textContent=this.note,this.
element.append(note)}fit(){let{element:element2,name:name2,remark}=this,fits2=()=>element2.offsetWidth<=LONGEST_NAME+(remark?
REMARK:0);if(this.isStill||remark){fitText(element2,name2,fits2,remark);return}setText(element2,name2),element2.classList.
toggle("is-long",!fits2())}};var Tie=class{constructor(map,latlng){this.drawing=L.SVG.create("svg"),this.drawing.setAttribute("class","ta-tie-drawing"),
this.drawing.setAttribute("width",1),this.drawing.setAttribute("height",1);let body=document.createElement("span");body.
className="ta-stop-body",body.append(this.drawing),this.marker=L.marker(latlng,{icon:L.divIcon({className:"ta-tie",html:body,
iconSize:[0,0]}),keyboard:!1,interactive:!1,pane:"ties"}).addTo(map)}draw(dots,radius,from,to){let leader=from?["ta-lead\
er-casing","ta-leader"].map(name2=>line(name2,from,to)):[],circles=dots.map(({x,y})=>shape("circle","ta-dot",{cx:x,cy:y,
r:radius}));this.drawing.replaceChildren(...leader,...circles)}moveTo(latlng){this.marker.setLatLng(latlng)}remove(){this.
marker.remove()}};function line(name2,from,to){return shape("line",name2,{x1:from.x,y1:from.y,x2:to.x,y2:to.y})}function shape(kind,name2,geometry){
let element2=L.SVG.create(kind);element2.setAttribute("class",name2);for(let[key,value]of Object.entries(geometry))element2.
setAttribute(key,Math.round(value*100)/100);return element2}var UNSEEN=.01,Marker=class{constructor(map,description){let{latlng,text,name:name2,remark,note,title,lines}=description;
this.map=map,this.description=description,this.badge=document.createElement("span"),this.badge.className="ta-badge",this.
badge.textContent=text,this.label=null,name2!==null&&(this.label=new Label(map.atlas.still),this.label.set(name2,remark,
note)),this.body=document.createElement("span"),this.body.className="ta-stop-body",this.body.append(this.badge,...this.label?
[this.label.element]:[]),this.marker=L.marker(latlng,{icon:L.divIcon({className:"ta-stop "+description.className,html:this.
body,iconSize:[0,0]}),keyboard:!map.atlas.still,interactive:!map.atlas.still,pane:"stops"}).addTo(map),this.tie=null,this.
placed=null,this.element=this.marker.getElement(),this.element.setAttribute("role","button"),this.element.setAttribute("\
aria-label",spoken(title,lines)),map.atlas.still||this.listen()}update(description){let before=this.description;if(description===
before)return;this.description=description,this.placed=null;let{latlng,text,className,name:name2,remark,note,title,lines}=description;
latlng.equals(before.latlng,0)||(this.marker.setLatLng(latlng),this.tie?.moveTo(latlng)),className!==before.className&&this.
element.classList.replace(before.className,className),text!==before.text&&(this.badge.textContent=text),this.label?.set(
name2,remark,note);let label=spoken(title,lines);label!==spoken(before.title,before.lines)&&(this.element.setAttribute("\
aria-label",label),this.hideTip())}listen(){let{element:element2}=this;element2.addEventListener("pointerenter",()=>this.
showTip()),element2.addEventListener("pointerleave",()=>this.hideTip()),element2.addEventListener("focus",()=>{element2.
matches(":focus-visible")&&this.showTip()}),element2.addEventListener("blur",()=>this.hideTip()),this.marker.on("click",
()=>this.activate()),element2.addEventListener("keydown",event=>{event.key!=="Enter"&&event.key!==" "||(event.preventDefault(),
event.stopPropagation(),this.activate())})}activate(){this.hideTip(),this.description.activate()}showTip(){let{tip}=this.
map.atlas,badge=this.badge.getBoundingClientRect(),map=this.map.getContainer().getBoundingClientRect();tip.show(this,this.
description.title,this.description.lines),tip.moveTo(L.point(badge.right-map.left-6,badge.bottom-map.top-6))}hideTip(){this.
map.atlas.tip?.hide(this)}remeasure(){this.label?.remeasure(),this.placed=null}measure(){return this.label?.measure()??null}place(placing){
if(this.placed&&isAsGood(this.placed,placing))return;this.placed=placing;let{offset,radius,across,name:name2=null,dots=[],
from=null}=placing;if(this.badge.style.transform=`translate(${offset.x}px, ${offset.y}px)`,this.badge.style.setProperty(
"--radius",radius+"px"),this.badge.style.setProperty("--across",across+"px"),this.cover(offset,radius,across),this.label?.
show(name2,offset.x,across),!dots.length){this.tie?.remove(),this.tie=null;return}this.tie??=new Tie(this.map,this.description.
latlng),this.tie.draw(dots,radius*DOT2,from,offset)}cover(offset,radius,across){let{style}=this.element;style.width=2*across+
"px",style.height=2*radius+"px",style.marginLeft=offset.x-across+"px",style.marginTop=offset.y-radius+"px",this.body.style.
transform=`translate(${across-offset.x}px, ${radius-offset.y}px)`}mark(selected){this.element.classList.toggle("is-selec\
ted",selected),this.element.setAttribute("aria-pressed",String(selected)),this.marker.setZIndexOffset(selected?1e4:0)}dim(dimmed){
this.element.classList.toggle("is-dimmed",dimmed)}remove(){this.hideTip(),this.marker.remove(),this.tie?.remove()}};function isAsGood(a,b){
return a===b||typeof a=="number"&&Math.abs(a-b)<UNSEEN||isObject(a)&&isObject(b)&&Object.keys(a).length===Object.keys(b).
length&&Object.keys(a).every(key=>isAsGood(a[key],b[key]))}var isObject=value=>typeof value=="object"&&value!==null;function spoken(title,lines){
return[title,...lines].filter(Boolean).join(", ")}var NameSizes=class{constructor(){this.known=new Map}clear(){this.known.clear()}of(description){return this.known.get(saidBy(
description))??null}isMissing(description){return description.name!==null&&!this.known.has(saidBy(description))}learn(description,sizes){
this.known.set(saidBy(description),sizes)}};function saidBy({name:name2,remark,note}){return name2===null?null:[name2,remark,
note].join(`
`)}var ON_NAME=20,ON_LEADER=10,ON_EDGE=15,MOST_ON_LINE=6,GAP3=5,NEARER_BY2=3,NO_NAME={cost:0,box:null},Names=class{constructor(fan){
this.fan=fan,this.places=fan.field.alone.names}best(index,candidate,around2,limit){if(!this.fan.badges[index].label)return NO_NAME;
let best=null;for(let{box:box2,cost}of this.beside(index,candidate)){let least=best?best.cost:1/0;if(cost>=least||cost>=
limit){best??={box:box2,cost};continue}let total=cost+this.conflicts(box2,around2,least-cost);total<least&&(best={box:box2,
cost:total})}return best}beside(index,candidate){let places=this.places.get(candidate);return places||(places=boxesBeside(
candidate,this.fan.badges[index]).map((box2,rank)=>({box:box2,cost:rank+this.alone(box2)})),this.places.set(candidate,places)),
places}alone(box2){let{view,obstacles,trace}=this.fan.field,cost=Math.min(MOST_ON_LINE,trace.under(box2));return within(
box2,view)||(cost+=ON_EDGE),obstacles.some(other=>boxesMeet(box2,other,2))&&(cost+=ON_EDGE),cost}conflicts(box2,around2,limit){
let{chosen:chosen2,extents}=this.fan,cost=0;for(let other of around2){if(!boxesMeet(box2,extents[other],GAP3+NEARER_BY2))
continue;let placed=chosen2[other];if(placed&&(boxesMeet(box2,placed.box,GAP3+NEARER_BY2)&&(cost+=ON_NAME),placed.name&&
boxesMeet(box2,placed.name,1)&&(cost+=ON_NAME),placed.from&&segmentMeets(placed.from,placed,box2)&&(cost+=ON_LEADER),cost>=
limit))return cost}return cost}};function boxesBeside({x,y},{w,h,label:{width,height}}){let box2=(left,middle2)=>({left,
right:left+width,top:middle2-height/2,bottom:middle2+height/2}),away=h+height/2+GAP3-2;return[box2(x+w+GAP3,y),box2(x-w-
GAP3-width,y),box2(x-width/2,y-away),box2(x-width/2,y+away)]}var COVERS=1e3,UNDER=300,CROSSES=80,OVER_DOT=30;function overDots(placed,dots){let{box:box2,from,hull:hull2}=placed,cost=0;
for(let dot of dots)if(!(dot.x+dot.r<hull2.left||dot.x-dot.r>hull2.right||dot.y+dot.r<hull2.top||dot.y-dot.r>hull2.bottom)){
if(distanceTo(box2,dot)<dot.r)return COVERS;from&&Math.abs(from.x-dot.x)+Math.abs(from.y-dot.y)>1&&segmentMeets(from,placed,
boxAround2(dot.x,dot.y,dot.r,dot.r))&&(cost+=OVER_DOT)}return cost}function coversDot({box:box2},dots){return dots.some(
dot=>distanceTo(box2,dot)<dot.r)}function betweenLeaders(a,b){let cost=0;return a.from&&segmentMeets(a.from,a,b.box)&&(cost+=
UNDER),b.from&&segmentMeets(b.from,b,a.box)&&(cost+=UNDER),a.from&&b.from&&segmentsCross(a.from,a,b.from,b)&&(cost+=CROSSES),
cost}var ROUNDS2=6,NEAR2=.6,GAP4=3,FARTHEST_GAP=12;function fanOut(badges,field){return new Fan(badges,field).result()}var Fan=class{constructor(badges,field){
this.badges=badges,this.field=field,this.chosen=badges.map(badge=>badge.at?atRest(badge):null),this.extents=badges.map((badge,index)=>extentOf2(
badge,this.chosen[index])),this.dots=badges.map(badge=>badge.points.map(({x,y})=>({x,y,r:DOT2*badge.h+1}))),this.reaches=
badges.map(reachOf),this.near=badges.map((_,index)=>this.neighbours(index)),this.moving=this.movable(),this.isMoving=new Set(
this.moving),this.candidates=new Map(this.moving.map(index=>[index,this.staticCandidates(index)])),this.spans=new Map(this.
moving.map(index=>[index,this.spanOf(index)])),this.names=new Names(this)}result(){let{moving,chosen:chosen2,candidates}=this,
order=[...moving].sort((a,b)=>candidates.get(a).length-candidates.get(b).length||a-b);for(let index of order)this.choose(
index,null);let open=new Set(order);for(let round=0;round<ROUNDS2&&open.size;round++){let next=new Set;for(let index of order){
if(!open.has(index)&&!next.has(index))continue;next.delete(index);let before=chosen2[index];this.choose(index,null);let best=this.
best(index);if(this.choose(index,best),!(best?.x===before?.x&&best?.y===before?.y))for(let other of this.near[index])this.
isMoving.has(other)&&next.add(other)}open=next}return this.giveUp(order),chosen2}giveUp(order){let{chosen:chosen2}=this,
given=[],costOf3=index=>chosen2[index]?this.breaches(index,chosen2[index]):0,costs=new Map(order.map(index=>[index,costOf3(
index)]));for(;;){let[worst,most]=[-1,0];for(let[index,cost]of costs)cost>most&&([worst,most]=[index,cost]);if(worst<0)break;
this.choose(worst,null),given.push(worst),costs.set(worst,0);for(let other of this.near[worst])costs.has(other)&&costs.set(
other,costOf3(other))}for(let index of given){let best=this.best(index);best&&!this.breaches(index,best)&&this.choose(index,
best)}}breaches(index,candidate){let{extents,chosen:chosen2,dots}=this,cost=0;for(let other of this.near[index]){if(!boxesMeet(
candidate.hull,extents[other],FARTHEST_GAP))continue;let placed=chosen2[other];(placed?.isMoved||!this.badges[other].at)&&
coversDot(candidate,dots[other])&&(cost+=COVERS),placed&&(candidate.isMoved&&coversDot(placed,dots[index])&&(cost+=COVERS),
boxesMeet(candidate.box,placed.box,this.gap(index,other))&&(cost+=COVERS),cost+=betweenLeaders(candidate,placed))}return cost}movable(){
let{badges,chosen:chosen2}=this,moving=new Set;badges.forEach((badge,index)=>{let rest2=chosen2[index];(!rest2||this.isOutside(
badge,rest2)||this.near[index].some(other=>this.areTooClose(index,other)))&&moving.add(index)});for(let index of[...moving]){
let{points,h}=badges[index];for(let other of this.near[index]){if(moving.has(other)||!chosen2[other])continue;let{box:box2}=chosen2[other];
points.some(point=>distanceTo(box2,point)<h+2*h*NEAR2)&&moving.add(other)}}return this.field.isStrict&&this.addUnnamed(moving),
[...moving].sort((a,b)=>a-b)}addUnnamed(moving){let names=new Names(this);this.chosen.forEach((rest2,index)=>{!rest2||moving.
has(index)||!this.badges[index].label||!this.badges[index].isKept||names.best(index,rest2,this.near[index],1/0).cost>=ON_NAME&&
moving.add(index)})}isOutside({isKept},{box:box2}){let{view,obstacles}=this.field;return isKept&&(!within(box2,view)||obstacles.
some(other=>boxesMeet(box2,other,GAP4)))}areTooClose(a,b){let[first,second]=[this.chosen[a],this.chosen[b]];return first?
second?boxesMeet(first.box,second.box,this.gap(a,b)):this.dots[b].some(dot=>distanceTo(first.box,dot)<dot.r):!1}gap(a,b){
return APART2*(this.badges[a].h+this.badges[b].h)}neighbours(index){let found2=[];return this.reaches.forEach((reach,other)=>{
other!==index&&boxesMeet(reach,this.reaches[index],0)&&found2.push(other)}),found2}staticCandidates(index){let badge=this.
badges[index],fixed=this.near[index].filter(other=>!this.isMoving.has(other)),free=candidatesOf(badge,this.field).filter(
({box:box2})=>fixed.every(other=>!boxesMeet(box2,this.chosen[other].box,this.gap(index,other)))),rest2=badge.at&&atRest(
badge);return rest2&&!this.isOutside(badge,rest2)&&this.near[index].every(other=>this.dots[other].every(dot=>distanceTo(
rest2.box,dot)>=dot.r))?[rest2,...free]:free}spanOf(index){let candidates=this.candidates.get(index);if(!candidates.length)
return null;let{w,h,label}=this.badges[index],[across,down]=label?[w+label.width,h+label.height]:[0,0],{left,top,right,bottom}=hull(
candidates.map(candidate=>candidate.hull));return{left:left-across,right:right+across,top:top-down,bottom:bottom+down}}best(index){
let span=this.spans.get(index);if(!span)return null;let around2=this.near[index].filter(other=>boxesMeet(span,this.extents[other],
2*FARTHEST_GAP)),best=null;for(let candidate of this.candidates.get(index)){let limit=best?best.total:1/0;if(candidate.cost>=
limit)break;let total=candidate.cost+this.conflicts(index,candidate,around2,limit-candidate.cost);if(total>=limit)continue;
let name2=this.names.best(index,candidate,around2,limit-total);total+=name2.cost,total<limit&&(best={candidate,total,name:name2.
box})}return best&&{...best.candidate,name:best.name}}conflicts(index,candidate,around2,limit){let{extents,chosen:chosen2,
dots}=this,cost=0;for(let other of around2){if(!boxesMeet(candidate.hull,extents[other],FARTHEST_GAP))continue;let placed=chosen2[other];
if((placed?.isMoved||!this.badges[other].at)&&(cost+=overDots(candidate,dots[other])),!!placed&&(candidate.isMoved&&(cost+=
overDots(placed,dots[index])),placed.name&&boxesMeet(candidate.box,placed.name,1)&&(cost+=ON_NAME),boxesMeet(candidate.box,
placed.box,this.gap(index,other))&&(cost+=COVERS),cost+=betweenLeaders(candidate,placed),cost>=limit))return cost}return cost}choose(index,candidate){
this.chosen[index]=candidate,this.extents[index]=extentOf2(this.badges[index],candidate)}};function extentOf2({points},candidate){
return candidate?candidate.name?hull([candidate.hull,candidate.name]):candidate.hull:hull(points.map(({x,y})=>boxAround2(
x,y,0,0)))}function reachOf({points,w,h,around:around2,at,label}){let away=2*h*MOST_MOVED+h,across=away+w+(label?.width??
0),places=[...points,...at?[at]:[]],xs=[...places.map(({x})=>x),...around2?[around2.left,around2.right]:[]],ys=[...places.
map(({y})=>y),...around2?[around2.top,around2.bottom]:[]];return{left:Math.min(...xs)-across,right:Math.max(...xs)+across,
top:Math.min(...ys)-away,bottom:Math.max(...ys)+away}}var STEP3=.5,RINGS=60,FIRST=8,GAP5=3;function looselyPlaced(badge,field,taken){let centre=badge.at??nearestToMiddle(badge.
points),isFree=box2=>!taken.some(other=>boxesMeet(box2,other,GAP5))&&!(badge.isKept&&field.obstacles.some(other=>boxesMeet(
box2,other,GAP5)));for(let isIn2 of badge.isKept?[box2=>within(box2,field.view),()=>!0]:[()=>!0])for(let{x,y}of spiral(centre,
2*badge.h)){let box2=boxAround2(x,y,badge.w,badge.h);if(isIn2(box2)&&isFree(box2)&&(isAt2(centre,x,y)||field.allows(badge,
x,y)))return found(badge,x,y,box2)}return found(badge,centre.x,centre.y,boxAround2(centre.x,centre.y,badge.w,badge.h))}function found(badge,x,y,box2){
let from=badge.points.reduce((a,b)=>distanceTo(box2,b)<distanceTo(box2,a)?b:a),isMoved=distanceTo(box2,from)>0;return{x,
y,box:box2,isMoved,from:isMoved?from:null}}function*spiral({x,y},height){yield{x,y};for(let ring=1;ring<=RINGS;ring++){let count=FIRST*
ring;for(let i=0;i<count;i++){let angle=2*Math.PI*(i+ring%2/2)/count,away=ring*STEP3*height;yield{x:x+Math.cos(angle)*away,
y:y+Math.sin(angle)*away}}}}var isAt2=(centre,x,y)=>centre.x===x&&centre.y===y;function nearestToMiddle(points){let mean=axis=>points.
reduce((sum,point)=>sum+point[axis],0)/points.length,[x,y]=[mean("x"),mean("y")],away=point=>Math.hypot(point.x-x,point.
y-y);return points.reduce((a,b)=>away(b)<away(a)?b:a)}var LEADER_FROM=4,MOST_ON_LEG=3,MOST_KNOWN=12,Fanning=class{constructor(){this.forget()}forget(){this.known=new Map,this.
alone=new WeakMap,this.scale=null,this.grounds=new Map}groundsOf(badge,{scale,allows}){scale!==this.scale&&(this.scale=scale,
this.grounds.clear());let{group:{indices,frame},w,h}=badge,key=[w,h,frame,...indices].join();return this.grounds.has(key)||
this.grounds.set(key,groundsOf(badge,badge.lands&&allows)),this.grounds.get(key)}fanned(badges,field){let{origin,scale,view,
obstacles}=field,key=JSON.stringify([origin,scale,view,obstacles,badges.map(({points,w,h,at,around:around2,label,isKept})=>[
points,w,h,at,around2,label,isKept])]),placed=this.known.get(key)??fanOut(badges,{...field,grounds:badge=>this.groundsOf(
badge,field),alone:this.aloneIn(field)});return this.known.delete(key),this.known.set(key,placed),this.known.size>MOST_KNOWN&&
this.known.delete(this.known.keys().next().value),placed}aloneIn(field){return this.alone.has(field)||this.alone.set(field,
{candidates:new Map,names:new Map}),this.alone.get(field)}};function withRest(badges,field,placed){let boxes2=[...placed.
filter(Boolean).map(({box:box2})=>box2),...dotsOf(badges,placed)];return placed.map((found2,i)=>{if(found2)return found2;
let loose=looselyPlaced(badges[i],field,boxes2);return boxes2.push(loose.box),loose})}function movedApart(badges,field){
let anchors=badges.map(({points:[{x,y}],isKept,at})=>({x,y,kept:isKept&&at&&at.x!==x})),centres=separate(anchors,badges.
map(({h})=>h),field.view,field.obstacles);return badges.map(({points:[point],w,h},i)=>{let{x,y}=centres[i],isMoved=Math.
hypot(x-point.x,y-point.y)>=LEADER_FROM;return{x,y,box:boxAround2(x,y,w,h),isMoved,from:isMoved?point:null}})}function dotsOf(badges,placed){
return badges.flatMap(({points,at,h},i)=>!placed[i]?.isMoved&&at?[]:points.map(({x,y})=>boxAround2(x,y,DOT2*h,DOT2*h)))}
function namedBeside(badges,placed,field,sizes){let{trace,view,frame,obstacles,atlas:atlas2}=field;for(let at of placed)
at.from&&trace.add(at.from.x,at.from.y,at.x,at.y);let dots=dotsOf(badges,placed);return placeLabels(placed.map(({x,y},i)=>({
x,y,r:badges[i].h,across:badges[i].w})),sizes,trace,view,[...obstacles,...dots],atlas2.still?null:frame,atlas2.still?MOST_ON_LEG:
1/0)}var StopNames=class{constructor(stops){this._stops=new Map;for(let stop2 of stops)stop2.position&&this.add(stop2)}add(stop2){
for(let name2 of namesOf(stop2))this._stops.has(name2)||this._stops.set(name2,[]),this._stops.get(name2).push(stop2)}remove(stop2){
for(let name2 of namesOf(stop2))this._stops.set(name2,this._stops.get(name2).filter(other=>other!==stop2))}has({name:name2,
lon,lat},kilometres){return(this._stops.get(plain(name2))||[]).some(stop2=>L.CRS.Earth.distance(toLatLng(stop2.position),
[lat,lon])<kilometres*1e3)}};function namesOf(stop2){return new Set([plain(stop2.name),plain(stop2.name.split(/[,(]/)[0])])}
function plain(name2){return name2.normalize("NFKD").replace(/\p{M}/gu,"").trim().toLowerCase()}function copyShown(x,{left,right,margin}){if(x>=left&&x<=right)return 0;let copy=Math.round((left+right)/2-x);return x+copy>=
left-margin&&x+copy<=right+margin?copy:null}var MARGIN=.2,World=class{constructor(map,main=null){this.map=map,this.main=main,this.window=null}look(places,isExact){let before=this.
window;if(this.window=this.present(),this.main)return!1;let copyIn=(x,part2)=>(part2?copyShown(x,part2):0)??(isExact?null:
0);return places.some(({x})=>copyIn(x,this.window)!==copyIn(x,before))}present(){let scale=256*2**this.map.getZoom(),{min,
max}=this.map.getPixelBounds(),[left,right]=[min.x/scale,max.x/scale];return{left,right,margin:(right-left)*MARGIN}}copyOf(x){
return this.main?this.main.copyOf(x):this.window&&copyShown(x,this.window)||0}copiesOf(leg){if(this.main)return this.main.
copiesOf(leg);this.window??=this.present();let copies=[leg.start,leg.end].map(({position})=>copyShown(worldX(position[0]),
this.window)).filter(copy=>copy!==null);return copies.length?copies:null}latLngOf({position:[lon,lat]}){return toLatLng(
[lon+360*this.copyOf(worldX(lon)),lat])}surroundings(){let scale=256*2**this.map.getZoom(),{min,max}=this.map.getPixelBounds(),
[marginX,marginY]=[(max.x-min.x)*MARGIN,(max.y-min.y)*MARGIN],[left,right]=[min.x-marginX,max.x+marginX],[top,bottom]=[min.
y-marginY,max.y+marginY],isAround=({x,y})=>x*scale>=left&&x*scale<=right&&y*scale>=top&&y*scale<=bottom;return isAround.
meets=({west,north:north2,width,height})=>(west+width)*scale>=left-1&&west*scale<=right+1&&(north2+height)*scale>=top-1&&
north2*scale<=bottom+1,isAround}};var MOST_LABELS=250,MOST_FANNED=150,STRAINED=2,SAME_PLACE_ZOOM=17,Stops=class{constructor(map,main=null){this.map=map,this.
stops=[],this.markers=new Map,this.sizes=new NameSizes,this.world=new World(map,main?.world),this.descriptions=new Descriptions(
this),this.fanning=new Fanning,this.groups=null,this.opened=new Set,this.insets=[],this.squares=[],this.named=[],this.obstacles=
[],this.crowded={unnumbered:[],unnamed:[],moved:[]},map.createPane("ties").style.zIndex=630,map.getPane("ties").setAttribute(
"aria-hidden","true"),map.createPane("stops").style.zIndex=640,map.on("tourdata",event=>this.show(event.tour)),map.on("t\
ourchanged",event=>this.update(event.tour)),map.on("zoomend",()=>this.regroup()),map.on("moveend resize atlasplaced",()=>this.
layout()),map.on("landschanged",()=>this.learnLands()),map.on("stopselected",()=>this.mark()),map.on("stopsdimmed",()=>this.
dim())}show(tour){for(let marker of this.markers.values())marker.remove();this.markers.clear(),this.sizes.clear(),this.setStops(
tour.stops),this.names=null,this.regroup()}setStops(stops){this.stops=stops,this.places=placesOf(stops),this.byIndex=new Array(
stops.length);for(let place3 of this.places)this.byIndex[place3.index]=place3;this.fanning.forget(),this.groups=null}update(tour){
let before=this.stops;if(haveSamePlaces(before,tour.stops)){this.stops=tour.stops;for(let group of this.groups||[])group.
description=null}else this.setStops(tour.stops);if(this.names){let[old,present]=[new Set(before),new Set(tour.stops)];for(let stop2 of before)
stop2.position&&!present.has(stop2)&&this.names.remove(stop2);for(let stop2 of tour.stops)stop2.position&&!old.has(stop2)&&
this.names.add(stop2)}this.layout()}isNamed(city,kilometres){return this.names??=new StopNames(this.stops),this.names.has(
city,kilometres)}regroup(){this.groups=null,this.opened.clear()}remeasure(){this.regroup(),this.sizes.clear(),this.fanning.
forget();for(let marker of this.markers.values())marker.remeasure()}mark(){this.groups=null,this.layout();let{selected}=this.
map.atlas;for(let marker of this.markers.values())marker.mark(marker.description.id===selected)}dim(){for(let marker of this.
markers.values())marker.dim(this.isDimmed(marker.description))}isDimmed({ids}){let{dimmed}=this.map.atlas;return dimmed.
size>0&&ids.every(id=>dimmed.has(id))}learnLands(){this.fanning.forget(),this.groups=null,this.layout()}get lands(){return this.
map.atlas.basemap?.lands??null}layout(isTrial=!1){if(!this.places||!this.map.atlas.placed)return;let{route}=this.map.atlas;
this.world.look(this.places,!route.isWeb)&&(this.groups=null,route.isWeb||route.redraw());let field=new Field(this),shown=this.
shown(field),badges=this.badgesOf(shown,field),placed=shown.length>MOST_FANNED?movedApart(badges,field):withRest(badges,
field,this.fanning.fanned(badges,field)),names=shown.length>MOST_LABELS?badges.map(()=>null):namedBeside(badges,placed,field,
shown.map(({description})=>this.sizes.of(description)));isTrial||this.draw(shown,badges,placed,names),this.squares=placed.
map(({box:box2})=>box2),this.named=names.filter(Boolean);let alone=wanted=>shown.flatMap(({indices},i)=>indices.length===
1&&badges[i].isKept&&wanted(i)?indices:[]);this.crowded={unnumbered:shown.flatMap(({indices,frame})=>indices.length>1&&!frame?
indices:[]),unnamed:alone(i=>!names[i]),moved:alone(i=>placed[i].isMoved)},this.trace=field.trace,this.obstacles=field.obstacles,
isTrial||this.map.fire("stopsplaced")}shown(field){this.groups??=this.gather();let shown=this.groups.filter(this.isShown(
field));return shown.length<=MOST_FANNED&&(this.measure(shown),shown=joined(shown,this.joining(field))),this.sync(shown),
shown.length<=MOST_LABELS&&this.measure(shown),shown}isShown(field){if(this.world.main)return group=>this.badgesOf([group],
field)[0].isKept;let isAround=this.world.surroundings();return group=>group.indices.length===1||isAround(group)?isAround(
group):(group.extent??=this.extentOf(group.indices),isAround.meets(group.extent)&&group.indices.some(index=>isAround(this.
placeOf(index))))}gather(){let places=this.places.map(({index})=>this.placeOf(index)),alone=this.alone(),field=new Field(
this,!1);if(!this.insets.length)return this.withRoom(gathered(places,field.scale,alone),field);let inset2=({index})=>this.
insets.find(({first,last})=>index>=first&&index<=last);return this.withRoom([...gathered(places.filter(place3=>!inset2(place3)),
field.scale,alone),...this.insets.map(stretch=>groupOf(places.filter(place3=>inset2(place3)===stretch),!1,stretch.frame))].
sort((a,b)=>a.indices[0]-b.indices[0]),field)}withRoom(groups,field){return this.map.atlas.still||groups.length>MOST_FANNED?
groups:joined(groups,this.joining(field))}joining(field){return{placeAt:index=>{if(!this.byIndex[index])return null;let{
x,y}=this.placeOf(index);return{index,...field.point({x,y}),worldX:x,worldY:y}},size:field.size,hop:HOP*2*this.descriptions.
radius,apart:this.alone(),strained:this.world.main?1/0:STRAINED,place:groups=>this.fanning.fanned(this.badgesOf(groups,field),
field)}}crowdedStretches(countsNames,countsMoved){let{unnumbered,unnamed,moved:moved2}=this.crowded,crowded=[...new Set(
[...unnumbered,...countsNames?unnamed:[],...countsMoved?moved2:[]])];return stretchesOf(crowded,this.joining(new Field(this,
!1))).filter(([first,last])=>!this.insets.some(inset2=>inset2.first<=last&&inset2.last>=first)).map(([first,last])=>({first,
last,extent:this.extentOf(Array.from({length:last-first+1},(_,i)=>first+i)),crowded:crowded.filter(index=>index>=first&&
index<=last).length}))}extentOf(indices){let[west,north2,east,south]=[1/0,1/0,-1/0,-1/0];for(let index of indices){let{x,
y}=this.placeOf(index);x<west&&(west=x),x>east&&(east=x),y<north2&&(north2=y),y>south&&(south=y)}return{west,north:north2,
width:east-west,height:south-north2}}badgesOf(groups,field){return groups.map(group=>(group.description??=this.descriptions.
of(group),field.badgeOf(group,group.description,field.isBounded?this.sizes.of(group.description)?.[0]:null)))}alone(){let{
atlas:atlas2}=this.map,indices=[...this.opened,atlas2.selected].map(id=>atlas2.index(id));return new Set(indices.filter(
index=>this.byIndex[index]))}placeOf(index){let place3=this.byIndex[index],copy=this.world.copyOf(place3.x);return copy?
{index,x:place3.x+copy,y:place3.y}:place3}latLngOf(stop2){return this.world.latLngOf(stop2)}copyOf(x){return this.world.
copyOf(x)}copiesOf(leg){return this.world.copiesOf(leg)}draw(shown,badges,placed,names){shown.forEach((group,i)=>{let{x,
y}=this.map.latLngToContainerPoint(group.description.latlng),from=point=>({x:point.x-x,y:point.y-y}),[badge,at,name2]=[badges[i],
placed[i],names[i]],marker=this.markerOf(group);name2&&marker.measure(),marker.place({offset:from(at),radius:badge.h,across:badge.
w,name:name2&&{left:name2.left-x,top:name2.top-y,isBroken:name2.isBroken},dots:at.isMoved||!badge.at?badge.points.map(from):
[],from:at.from&&from(at.from)})})}markerOf({description}){return this.markers.get(description.key)}measure(groups){for(let group of groups){
let description=group.description??=this.descriptions.of(group);if(!this.sizes.isMissing(description))continue;let marker=this.
markerOf(group)??this.add(description);marker.update(description),this.sizes.learn(description,marker.measure())}}sync(groups){
for(let group of groups)group.description??=this.descriptions.of(group);let descriptions=new Map(groups.map(({description})=>[
description.key,description]));for(let[key,marker]of this.markers){let description=descriptions.get(key);description?marker.
update(description):(marker.remove(),this.markers.delete(key))}let next=null;for(let{description}of[...groups].reverse()){
let marker=this.markers.get(description.key)??this.add(description),{element:element2}=marker;element2.nextElementSibling!==
next&&element2.parentElement.insertBefore(element2,next),next=element2}}add(description){let{id,key}=description,marker=new Marker(
this.map,description);return id!==null&&(marker.element.dataset.stop=id),marker.mark(id!==null&&id===this.map.atlas.selected),
marker.dim(this.isDimmed(description)),this.markers.set(key,marker),marker}open(indices){let stops=indices.map(index=>this.
stops[index]),bounds=L.latLngBounds(stops.map(stop2=>this.latLngOf(stop2)));if(this.map.getBoundsZoom(bounds)>SAME_PLACE_ZOOM){
this.groups=null;for(let{id}of stops)this.opened.add(id);this.layout()}else this.map.atlas.show(bounds)}};function addStops(map){
map.atlas.stops=new Stops(map)}function shareStops(map,main){map.atlas.stops=new Stops(map,main.atlas.stops)}function connect(resolve){let isConnected=!1,channel=new QWebChannel(qt.webChannelTransport,()=>{isConnected=!0,resolve(
channel.objects)}),handle=channel.handleResponse;channel.handleResponse=message=>{channel.execCallbacks[message.id]&&handle(
message)},setTimeout(()=>{isConnected||connect(resolve)},500)}function addBridge(map){let connected=map.atlas.kept.once(
"objects",()=>new Promise(connect));map.atlas.objects=connected;let send=call=>connected.then(({bridge})=>call(bridge)),
fail=error=>send(bridge=>bridge.fail(String(error?.message??error)));map.atlas.describeLeg=index=>send(bridge=>new Promise(
resolve=>bridge.describeLeg(index,resolve))),map.on("stopactivated",event=>send(bridge=>bridge.activate(event.id))),map.
on("atlasready",()=>send(bridge=>bridge.becomeReady())),map.on("atlasupdated",event=>send(bridge=>bridge.finishUpdate(event.
number))),map.on("basemapwanted",()=>send(bridge=>bridge.openBasemap()));let isLeaving=!1,removed=new AbortController,listen=(type,tell)=>window.
addEventListener(type,tell,{signal:removed.signal});map.on("unload",()=>removed.abort()),listen("beforeunload",()=>{isLeaving=
!0}),map.on("atlasincomplete",event=>{isLeaving||send(bridge=>bridge.reportIncomplete(event.file))}),map.on("atlasfailed",
event=>fail(event.message)),map.on("moveend",()=>send(bridge=>bridge.settle())),listen("error",event=>fail(event.message)),
listen("unhandledrejection",event=>fail(event.reason))}function run(draw2){draw2(),atlas.kept.draw=draw2}function nextSheet(){let{map,insets,kept}=atlas;for(let inset2 of insets)
inset2.remove();let container=document.createElement("div");[container.className,container.id]=["ta-map",map.getContainer().
id],map.remove(),document.querySelector(".ta-paper").replaceWith(container),kept.draw()}var MOST_WASTE=.15,LIST=[.25,.64],COLUMN=[.28,.78],OVER_SEA=[.28,.6],STEP4=.02,LEAST_MAP={plain:.36,poster:.3,stop:.24},
LEAST_OF_ALL=.27,LEAST_SIDE=.2,THICKNESS2=.05,HEIGHTS=Array.from({length:31},(_,i)=>1-i*.025),ROUNDING=.5,LABELLED=1.5,WORTH=new Map(
[[0,1],[1,.9],[LABELLED,.85],[2,.8],[3,.6]]),WASTEFUL=.3,SAME=.97,[SURROUNDINGS,FARTHER]=[.5,2];function chooseArrangement(sheet,route,texts,levels,isSea=()=>!1){
let best=null;for(let level of levels){if(best&&sheet.kind==="stop")break;for(let arrange2 of kindsFor(sheet)){let found2=arrange2(
sheet,route,texts,level,each=>isBetter(each,best));found2&&hasRoom(sheet,found2)&&(found2.kind!=="sea"||isSea(found2))&&
(best=found2)}}return best}function isBetter(found2,best){return best?valueOf(found2)*SAME>valueOf(best):!0}function valueOf({
share,waste,level}){let excess=Math.max(0,waste-MOST_WASTE);return share*WORTH.get(level)*(excess>0?WASTEFUL*Math.max(.02,
1-4*excess):1)}function kindsFor({allowsSea:allowsSea2,insets,isCut,only}){return[...(allowsSea2&&!insets&&!isCut?["righ\
t","left"]:[]).map(side=>["sea",sea(side)]),["side",column],["beside",beside2],["stacked",stacked]].filter(([kind])=>only?.
includes(kind)??!0).map(([,arrange2])=>arrange2)}function hasRoom(sheet,{map:{width,height}}){return width>=LEAST_SIDE*sheet.
width&&height>=LEAST_SIDE*heightOf(sheet)}function stacked(sheet,route,texts,level,isWanted){let{width}=sheet;if(!mayBeWanted(
sheet,route,level,isWanted))return null;let list=texts.list(width,level),room=heightOf(sheet)-texts.head(width)-texts.imprint(
width)-list-sheet.insets,least=Math.min(leastOf(sheet,"height"),needed(route,width,"height")),heights=sheet.isCut?[Math.
min(least,room)]:HEIGHTS.map(share=>room*share);return bestOf(heights.filter(height=>height>=least).map(height=>measured(
sheet,route,{kind:"stacked",side:"below",level,column:width,map:{width,height}})),isWanted)}function beside2(sheet,route,texts,level,isWanted){
let{width}=sheet;if(level===LABELLED||!mayBeWanted(sheet,route,level,isWanted))return null;let height=heightOf(sheet)-texts.
head(width)-texts.imprint(width);if(height<leastOf(sheet,"height"))return null;let found2=(sheet.isCut?[LIST[1]]:[...steps2(
LIST)]).map(share=>{let text=width*share;return measured(sheet,route,{kind:"beside",side:"left",level,column:text,map:{width:width-
text,height:height-sheet.insets}})});return bestOf(found2,isWanted,each=>texts.list(each.column,level)<=height)}function column(sheet,route,texts,level,isWanted){
let{width,height}=sheet,least=Math.min(leastOf(sheet,"width"),needed(route,height-sheet.insets,"width")),found2=[];for(let share of sheet.
isCut?[LIST[1]]:steps2(COLUMN)){let text=width*share;if(width-text<least)break;found2.push(measured(sheet,route,{kind:"s\
ide",side:"left",level,column:text,map:{width:width-text,height:height-sheet.insets},clear:{left:0,top:sheet.top,right:0,
bottom:sheet.insets?0:sheet.bottom}}))}return bestOf(found2,isWanted,each=>fitsInto(each,sheet,texts))}function sea(side){
return(sheet,route,texts,level,isWanted)=>{if(!route)return null;let{width,height}=sheet,found2=[...steps2(OVER_SEA)].map(
share=>{let text=width*share,clear={left:0,top:sheet.top,right:0,bottom:sheet.bottom,[side]:text};return measured(sheet,
route,{kind:"sea",side,level,column:text,map:{width,height},clear})});return bestOf(found2,isWanted,each=>fitsInto(each,
sheet,texts))}}function*steps2([from,to]){for(let i=0;from+i*STEP4<=to+1e-9;i++)yield from+i*STEP4}function mayBeWanted(sheet,route,level,isWanted){
let{width,insets}=sheet,whole=measured(sheet,route,{level,map:{width,height:heightOf(sheet)-insets}});return isWanted({...whole,
waste:0})}function bestOf(found2,isWanted,fits2=()=>!0){return found2.filter(isWanted).sort((a,b)=>valueOf(b)-valueOf(a)).
find(fits2)??null}var heightOf=({height,top,bottom})=>height-top-bottom-ROUNDING;function fitsInto({column:width,level},sheet,texts){
if(width<sheet.leastColumn)return!1;let[room,list]=[heightOf(sheet),texts.list(width,level)];return list<=room&&texts.head(
width)+list+texts.imprint(width)<=room}function leastOf(sheet,side){return(sheet.isCrowded?LEAST_OF_ALL:LEAST_MAP[sheet.
kind])*(side==="height"?heightOf(sheet):sheet.width)}function needed(route,room,side){if(!route)return 1/0;let[width,height]=side===
"height"?[room,1e6]:[1e6,room],size=fitted(route,width,height)[side];return size+2*paddingOf(2*size,2*size)[side==="heig\
ht"?"y":"x"]}var NOTHING={left:0,top:0,right:0,bottom:0};function measured(sheet,route,found2){let{map,clear=NOTHING}=found2,
area={width:map.width-clear.left-clear.right,height:map.height-clear.top-clear.bottom},whole=sheet.width*sheet.height;if(!route){
let[across,down]=[Math.min(area.width,FARTHER*area.height),Math.min(area.height,FARTHER*area.width)];return{...found2,clear,
share:SURROUNDINGS*across*down/whole,waste:0}}let size=fitted(route,area.width,area.height),thickness=THICKNESS2*Math.max(
size.width,size.height),padding=paddingOf(area.width,area.height),padded=Math.min(area.width,size.width+2*padding.x)*Math.
min(area.height,size.height+2*padding.y);return{...found2,clear,share:Math.max(size.width,thickness)*Math.max(size.height,
thickness)/whole,waste:(area.width*map.height-padded)/whole}}function element(name2,className,text){let created=document.createElement(name2);return className&&(created.className=className),
text!==void 0&&setText(created,text),created}function cutToLines(shown,text,lines,mark){let line3=parseFloat(getComputedStyle(
shown).lineHeight);fitText(shown,text,()=>shown.offsetHeight<=(lines+.5)*line3,mark)}function exactHeight(shown){let sheet=shown.
closest(".ta-sheet"),zoom=sheet.getBoundingClientRect().width/parseFloat(sheet.style.width);return shown.getBoundingClientRect().
height/zoom}var OTHER_CLASSES=/ ?(?:is-measuring|has-insets)/g;function lookOf(sheet){return sheet?.className.replace(OTHER_CLASSES,
"")}var PRINT_SIZES=[.8,.65,.5,.4],FIRST_STEPS=[[null,({sheet})=>tighten(sheet)],["subtitle",({head})=>remove(head,".ta-subt\
itle")]],STEPS2=[["sources",({imprint})=>remove(imprint,".ta-keys, .ta-sources")],[null,({sheet})=>squeeze(sheet)],["dat\
es",({head})=>remove(head,".ta-dates")],["title",parts2=>removeHead(parts2)],...PRINT_SIZES.map(share=>[null,({imprint})=>shrink(
imprint,share)])];function remove(root,selector){let parts2=root?.querySelectorAll(selector)??[];return parts2.forEach(part2=>part2.
remove()),parts2.length>0}function removeHead(parts2){let{head}=parts2;return head?.remove(),parts2.head=null,head!==null}
function tighten(sheet){return sheet.classList.add("is-tight"),!0}function squeeze(sheet){return sheet.classList.add("is\
-squeezed"),!0}function shrink(imprint,share){return imprint?.style.setProperty("--small",share),imprint!==null}function insetIn(element2,main){let{atlas:atlas2}=main,map=mapIn(element2,{...main.options},atlas2.kept),{tour,words:words2,
sharpness,badgeScale}=atlas2;return Object.assign(map.atlas,{tour,words:words2,sharpness,badgeScale}),shareBasemap(map,main),
shareLabels(map,main),shareRoute(map,main),shareStops(map,main),map}async function showInset(map,centre,zoom){let{atlas:atlas2}=map;
map.setView([centre[1],centre[0]],zoom,{animate:!1}),map.fire("tourdata",{tour:atlas2.tour}),atlas2.placed=!0,await Promise.
all([atlas2.basemap.loaded(),atlas2.labels.loaded()]),map.fire("atlasplaced"),map.fire("atlasready")}var CELL=3,GROUNDS=[["land","#110000"],["visited","#220000"],["lake","#000000"]],CLASSES=["is-on-sea","is-on-land","is-o\
n-visited"],RED=17,ACROSS=[.04,.2,.35,.5,.65,.8,.96],DOWN=[.2,.5,.8];function addGrounds(map){map.on("atlasready",()=>colour(
map))}function colour(map){let container=map.getContainer(),names=container.querySelectorAll(".ta-label:not([hidden]), .\
ta-name.is-country, .ta-name.is-city, .ta-marks span");if(!names.length)return;let frame=container.getBoundingClientRect(),
zoom=frame.width/container.offsetWidth,raster=rasterOf(container,frame,zoom);for(let name2 of names){let{left,top,width,
height}=name2.getBoundingClientRect(),counts=[0,0,0];for(let x of ACROSS)for(let y of DOWN)counts[raster((left+x*width-frame.
left)/zoom,(top+y*height-frame.top)/zoom)]+=1;name2.classList.add(CLASSES[counts.indexOf(Math.max(...counts))])}}function rasterOf(container,frame,zoom){
let canvas=document.createElement("canvas");canvas.width=Math.ceil(container.offsetWidth/CELL),canvas.height=Math.ceil(container.
offsetHeight/CELL);let context=canvas.getContext("2d",{willReadFrequently:!0});for(let[kind,ground]of GROUNDS)for(let path3 of container.
querySelectorAll(`path.ta-${kind}`)){let{a,b,c,d,e,f}=path3.getScreenCTM(),share=1/(zoom*CELL);context.setTransform(a*share,
b*share,c*share,d*share,(e-frame.left)*share,(f-frame.top)*share),context.fillStyle=ground,context.fill(new Path2D(outlineOf(
path3)??""),"evenodd")}let{data}=context.getImageData(0,0,canvas.width,canvas.height);return(x,y)=>{let column2=Math.max(
0,Math.min(canvas.width-1,Math.floor(x/CELL))),row=Math.max(0,Math.min(canvas.height-1,Math.floor(y/CELL)));return Math.
round(data[4*(row*canvas.width+column2)]/RED)}}var MOST_INSETS=3,MOST_TRIED=5,LEAST_SIZE={width:110,height:60},SHARED_ROWS=[.2,.26,.32,.4],OWN_ROWS=[.2,.27,.34],LARGER=1.6,
LARGE2=5,SLIMMEST=1,WIDEST=3.2,FRAME=1,ROOM3=740,CLOSEST=256*2**16,SURROUNDINGS2=256*2**8,LEAST_SHARE=.55;function planInsets(stretches,{
choose,slotOf:slotOf2,short,route,before,places}){let best=null;for(let shown of choices(stretches.slice(0,MOST_TRIED)))
for(let isOwnRows of shown.length>1?[!1,!0]:[!1])for(let share of isOwnRows?OWN_ROWS:SHARED_ROWS){let height=share*short*
(isOwnRows?shown.length:1),found2=choose(height);if(!found2||found2.share<LEAST_SHARE*before)continue;let insets=insetsIn(
slotOf2(found2,height),shown,isOwnRows),value=valueOf2(insets,viewOn(route,found2.map),places)*Math.sqrt(found2.share/before);
value>0&&!(value<=best?.value)&&(best={height,isOwnRows,stretches:shown,value})}return best}function viewOn(route,{width,
height}){let{scale}=fitted(route,width,height);return{x:route.west+route.width/2,y:route.north+route.height/2,across:width/
scale/2,down:height/scale/2,scale}}function valueOf2(insets,main,places){let sum=0;for(let{stretch,inner,view}of insets){
let times=view.scale/main.scale;if(inner.width<LEAST_SIZE.width||inner.height<LEAST_SIZE.height||times<LARGER||Math.abs(
view.x-main.x)+inner.width/view.scale/2>main.across||Math.abs(view.y-main.y)+inner.height/view.scale/2>main.down)return 0;
let own=stretch.last-stretch.first+1,all=own+othersIn(stretch,inner,view,places);if(all*ROOM3>inner.width*inner.height)return 0;
sum+=stretch.crowded*Math.min(1,times/LARGE2)*(own/all)*(.3+.7*filled(inner,stretch.extent,view.scale))}return sum}function othersIn({
first,last},{width,height},{x,y,scale},places){return places.filter(place3=>(place3.index<first||place3.index>last)&&Math.
abs(place3.x-x)*scale<width/2&&Math.abs(place3.y-y)*scale<height/2).length}function filled({width,height},extent,scale){
let{x,y}=paddingOf(width,height);return Math.min(1,(extent.width*scale+2*x)/width)*Math.min(1,(extent.height*scale+2*y)/
height)}function choices(stretches){let inOrder=[...stretches].sort((a,b)=>a.first-b.first),found2=[[]];for(let stretch of inOrder)
found2=[...found2,...found2.map(choice=>[...choice,stretch])];return found2.filter(({length})=>length>0&&length<=MOST_INSETS)}
function insetsIn(slot,stretches,isOwnRows){return boxesIn(slot,stretches.map(wishOf),isOwnRows).map((box2,i)=>{let stretch=stretches[i],
inner={width:box2.width-2*FRAME,height:box2.height-2*FRAME};return{stretch,box:box2,inner,view:viewOf(inner,stretch.extent)}})}
function wishOf({first,last,extent:{width,height}}){let shape3=Math.max(SLIMMEST,Math.min(WIDEST,width/Math.max(height,1e-12)||
SLIMMEST));return Math.sqrt((last-first+1)*shape3)}function boxesIn({width,height,left,top,right,bottom,gap},wishes,isOwnRows){
let[across,down]=[width-left-right,height-top-bottom];if(isOwnRows){let each=(down-gap*(wishes.length-1))/wishes.length;
return wishes.map((_,row)=>({left,top:top+row*(each+gap),width:across,height:each}))}let room=across-gap*(wishes.length-
1),all=wishes.reduce((sum,wish)=>sum+wish,0),at=left;return wishes.map(wish=>{let box2={left:at,top,width:room*wish/all,
height:down};return at+=box2.width+gap,box2})}function viewOf({width,height},extent){let{scale}=extent.width||extent.height?
fitted(extent,width,height):{scale:SURROUNDINGS2};return{x:extent.west+extent.width/2,y:extent.north+extent.height/2,scale:Math.
min(scale,CLOSEST)}}var CORNERS=["bottom-left","bottom-right","top-left","top-right"],ON_BADGE=1e4,ON_NAME2=100,MOST_WIDE2=.5,MOST_HIGH2=.2,
AIR2=3,EVEN=1.05,MOST_DEGREES=60;function addMarks(map,data){if(!data.north&&!data.scale)return;let marks=element("div",
"leaflet-control ta-marks");if(marks.hidden=!0,map.getContainer().append(marks),data.north&&marks.append(north(data.north)),
data.scale){let bar=element("div","ta-scale"),most=data.mostLong??LONGEST_SCALE;bar.append(element("span"),element("i")),
marks.append(bar),map.on("atlasplaced",()=>measure(map,bar,most,data.scale))}map.on("atlasplaced",()=>place(map,marks,data.
mostHigh??MOST_HIGH2))}function place(map,marks,mostHigh){let{atlas:atlas2}=map,size=map.getSize();for(;marks.childElementCount;){
marks.hidden=!1;let costs=CORNERS.map(corner=>{marks.dataset.corner=corner;let[box2,...others]=atlas2.controlBoxes().reverse(),
covered=others.filter(other=>boxesMeet(box2,other,AIR2)).length;return costOf2(atlas2,box2)+ON_BADGE*covered}),least=Math.
min(...costs);if(marks.dataset.corner=CORNERS[costs.indexOf(least)],marks.offsetWidth<=size.x*MOST_WIDE2&&marks.offsetHeight<=
size.y*mostHigh&&least<ON_BADGE)break;let last=marks.lastElementChild;atlas2.leftOut.parts.push(last.classList.contains(
"ta-scale")?"scale":"north"),last.remove()}marks.childElementCount?atlas2.stops.layout():marks.remove()}function costOf2({
stops},box2){let on=boxes2=>boxes2.filter(other=>boxesMeet(box2,other,AIR2)).length;return ON_BADGE*on(stops.squares)+ON_NAME2*
on(stops.named)+(stops.trace?.under(box2)??0)}function north(word){let mark=element("div","ta-north"),arrow=L.SVG.create(
"svg");arrow.setAttribute("viewBox","0 0 10 16"),arrow.setAttribute("width","10"),arrow.setAttribute("height","16");let path3=L.
SVG.create("path");return path3.setAttribute("class","ta-north-arrow"),path3.setAttribute("d","M5 0 L9.5 15 L5 11.5 L0.5\
 15 Z"),arrow.append(path3),mark.append(arrow,element("span","",word)),mark}function measure(map,bar,most,words2){let bounds=map.
getBounds();if(bounds.getNorth()-bounds.getSouth()>MOST_DEGREES){bar.remove();return}let middle2=map.getSize().divideBy(
2),across=L.point(most/2,0),ends=[middle2.subtract(across),middle2.add(across)].map(point=>map.containerPointToLatLng(point)),
metres=map.distance(...ends),round=roundDown(metres);bar.lastElementChild.style.width=most*round/metres+"px";let latitude=map.
getCenter().lat,distance2=round<1e3?`${written(round,map.atlas.words)} m`:`${written(round/1e3,map.atlas.words)} km`,degrees=`${Math.
abs(Math.round(latitude))}° ${latitude<0?"S":"N"}`;bar.firstElementChild.textContent=isEven(bounds)?distance2:words2.replace(
"{distance}",distance2).replace("{latitude}",degrees)}function isEven(bounds){let[south,north2]=[bounds.getSouth(),bounds.
getNorth()],widthAt=latitude=>Math.cos(latitude*Math.PI/180);return(south*north2<0?1:Math.max(widthAt(south),widthAt(north2)))/
Math.min(widthAt(south),widthAt(north2))<EVEN}var LONGEST_TIE=.12,HIGHEST_SCALE=.4,LONGEST_SCALE2=64;function frameInsets({atlas:atlas2},slot,plan){let insets=insetsIn(
slotOf(slot),plan.stretches,plan.isOwnRows);atlas2.stops.insets=insets.map(({stretch:{first,last},inner,view:{x,y,scale}})=>{
let[across,down]=[inner.width/scale/2,inner.height/scale/2];return{first,last,frame:[[x-across,y-down],[x+across,y+down]]}}),
atlas2.stops.regroup()}function slotOf(slot){let style=getComputedStyle(slot),[left,right,top,bottom]=["Left","Right","T\
op","Bottom"].map(side=>parseFloat(style[`padding${side}`])),sheet=slot.closest(".ta-sheet"),zoom=sheet.getBoundingClientRect().
width/parseFloat(sheet.style.width),{width,height}=slot.getBoundingClientRect();return{width:width/zoom,height:height/zoom,
left,right,top,bottom,gap:parseFloat(style.columnGap)||0}}function drawInsets(map,slot,data,plan){let{atlas:atlas2}=map,
shown=insetsIn(slotOf(slot),plan.stretches,plan.isOwnRows).map(inset2=>drawInset(map,slot,data,inset2));atlas2.insets=shown.
map(({inset:inset2})=>inset2),map.createPane("frames").style.zIndex=415,map.on("atlasplaced",()=>{for(let{frame}of atlas2.
stops.insets)drawFrame(map,frame);tie(map,slot,shown),atlas2.readyAfter(Promise.all(shown.map(({inset:inset2,view:{x,y,scale}})=>showInset(
inset2,lonLat(x,y),Math.log2(scale/256)))))})}function drawInset(map,slot,data,{stretch,box:box2,view}){let frame=element(
"div","ta-map ta-inset");for(let[side,length]of Object.entries(box2))frame.style[side]=length+"px";frame.append(nameOf(map,
stretch)),slot.append(frame);let inset2=insetIn(frame,map);return addMarks(inset2,{scale:data.scale&&"{distance}",mostHigh:HIGHEST_SCALE,
mostLong:LONGEST_SCALE2}),addGrounds(inset2),{inset:inset2,view,frame}}function nameOf({atlas:atlas2},{first,last}){let{
text,radius,across}=atlas2.stops.descriptions.ofStretch(first,last),name2=element("div","leaflet-control ta-inset-name"),
badge=element("span","ta-badge",text);return badge.style.setProperty("--radius",radius+"px"),badge.style.setProperty("--\
across",across+"px"),name2.append(badge),name2}function drawFrame(map,corners){let bounds=corners.map(corner=>{let[lon,lat]=lonLat(
...corner);return[lat,lon]});L.rectangle(bounds,{className:"ta-frame",pane:"frames",interactive:!1,renderer:L.svg({pane:"\
frames"})}).addTo(map)}function tie(map,slot,shown){let stage=slot.parentElement,{left,top}=stage.getBoundingClientRect(),
zoom=stage.getBoundingClientRect().width/stage.offsetWidth,drawing2=L.SVG.create("svg");drawing2.setAttribute("class","t\
a-frame-ties"),map.atlas.stops.insets.forEach(({frame:[[x0,,],[x1,y1]]},i)=>{let corners=[x0,x1].map(x=>{let[lon,lat]=lonLat(
x,y1);return map.latLngToContainerPoint([lat,lon])}),box2=shown[i].frame.getBoundingClientRect(),y=(box2.top-top)/zoom,ends=[
box2.left,box2.right].map(x=>({x:(x-left)/zoom,y})),length=k=>Math.hypot(ends[k].x-corners[k].x,ends[k].y-corners[k].y);
Math.max(length(0),length(1))>LONGEST_TIE*stage.offsetWidth||[0,1].forEach(k=>drawing2.append(line2(corners[k],ends[k])))}),
drawing2.childElementCount&&stage.append(drawing2)}function line2(from,to){let drawn3=L.SVG.create("line");return drawn3.
setAttribute("class","ta-frame"),Object.entries({x1:from.x,y1:from.y,x2:to.x,y2:to.y}).forEach(([key,value])=>drawn3.setAttribute(
key,value.toFixed(2))),drawn3}var LEAST_CROWDED=2,MOSTLY_CROWDED=.5,MOST_PASSES2=3;async function arrangeInsets(map,given,sheet){let{data,route,parts:parts2}=given;
if(!route||data.fit||data.hidden.includes("badges")){await sheet.settle(0);return}let before=map.atlas.arrangement.share,
[plan,isLaidOut]=[null,!0],dense=await denseStretches(map,data,!1);if(!dense.length){await sheet.settle(0);return}for(let pass=0;pass<
MOST_PASSES2&&dense.length;pass++){let known=plan?.stretches??[],wanted=[...known,...dense].sort((a,b)=>b.crowded-a.crowded),
{stops}=map.atlas,find=()=>planInsets(wanted,{...sheet,short:Math.min(data.width,data.height),route,before,places:stops.
places.map(({index})=>stops.placeOf(index))}),next=find();if(!next&&!plan&&isMostly(dense,map.atlas.tour)&&(sheet.tighten(
!0),next=find(),next||sheet.tighten(!1)),isLaidOut=!1,!next||isSame(next.stretches,known)||(plan=next,sheet.arrange(plan.
height),isLaidOut=!0,frameInsets(map,parts2.insets,plan),plan.stretches.length===MOST_INSETS))break;dense=await denseStretches(
map,data,!0)}isLaidOut||sheet.arrange(plan?.height??0),await sheet.settle(plan?.height??0),plan&&(frameInsets(map,parts2.
insets,plan),drawInsets(map,parts2.insets,data,plan))}function isMostly(stretches,{stops}){return stretches.reduce((sum,{
crowded})=>sum+crowded,0)>=MOSTLY_CROWDED*stops.length}function isSame(stretches,known){return stretches.length===known.
length&&stretches.every(({first,last},i)=>first===known[i].first&&last===known[i].last)}async function denseStretches(map,{
hidden},countsMoved){let{atlas:atlas2}=map;return atlas2.fit(null,!1),await atlas2.basemap.shapesAt(atlas2.fineness()),atlas2.
placed=!0,atlas2.stops.regroup(),atlas2.stops.layout(!0),atlas2.placed=!1,atlas2.stops.crowdedStretches(!hidden.includes(
"labels"),countsMoved).filter(({crowded})=>crowded>=LEAST_CROWDED)}var WRAPPED2="is-wrapping";function allowsLabels({tour},{layout,fit:fit2,legend,hidden}){return layout==="plain"&&!fit2&&
legend?.length>0&&legend.length<=8&&!hidden.includes("badges")&&!hidden.includes("labels")&&tour.stops.every(({position},index)=>position&&
!legend[index].beyond)}function labelDates(map,data){let[line3,lines]=["",WRAPPED2].map(look=>coveredBy(map,data,look));
return line3<=lines&&line3<1/0&&coveredBy(map,data,""),Math.min(line3,lines)<1/0}function coveredBy(map,{legend},look){let{
atlas:atlas2}=map;map.getContainer().classList.toggle(WRAPPED2,look===WRAPPED2),atlas2.labelNotes=legend.map(({dates})=>dates),
atlas2.fit(null,!1),atlas2.placed=!0,atlas2.stops.remeasure(),atlas2.stops.layout(!0),atlas2.placed=!1;let{named,trace}=atlas2.
stops;return named.length<legend.length?1/0:named.reduce((sum,box2)=>sum+trace.under(box2),0)}function unlabel(map){let{
atlas:atlas2}=map;map.getContainer().classList.remove(WRAPPED2),atlas2.labelNotes=null,atlas2.stops.remeasure()}var CORNERS2=["top-right","top-left","bottom-right","bottom-left"],SHARE=.075,[SLIMMEST2,WIDEST2]=[.8,2.2],LEAST_MAP2=130,
LEAST_SIDE2=48,MOST_OF_SIDE=.36,PADDING3=.14,AIR3=3,SURROUNDINGS3=.12,MOST_DOTS=400,AROUND=30,ON_OWN=1e6,ON_BADGE2=1e4,ON_NAME3=100;
function addLocator(map,data){let id=data.fit;map.atlas.stop(id)?.position&&map.on("atlasplaced",()=>{let{atlas:atlas2}=map,
extent=extentOf3(atlas2,id),size=map.getSize();if(Math.min(size.x,size.y)<LEAST_MAP2||isInView(map,extent))return;let locator=draw(
map,data,id,extent,size);locator&&place2(map,locator,id)})}function extentOf3(atlas2,id){let route=atlas2.extentOf(null);
if(route)return route;let[lon,lat]=atlas2.stop(id).position;return{west:worldX(lon)-SURROUNDINGS3/2,north:worldY(lat)-SURROUNDINGS3/
2,width:SURROUNDINGS3,height:SURROUNDINGS3}}function isInView(map,{west,north:north2,width,height}){let corners=[[west,north2],
[west+width,north2+height]].map(([x,y])=>{let[lon,lat]=lonLat(x,y);return map.latLngToContainerPoint([lat,lon])}),size=map.
getSize();return corners.every(({x,y})=>x>=0&&y>=0&&x<=size.x&&y<=size.y)}function draw(map,data,id,extent,size){let{atlas:atlas2}=map,
shape3=Math.max(SLIMMEST2,Math.min(WIDEST2,extent.width/Math.max(extent.height,1e-9))),high=Math.sqrt(size.x*size.y*SHARE/
shape3),times=Math.min(1,size.x*MOST_OF_SIDE/(high*shape3),size.y*MOST_OF_SIDE/high),[width,height]=[Math.round(high*shape3*
times),Math.round(high*times)];if(Math.min(width,height)<LEAST_SIDE2)return null;let room=1-2*PADDING3,scale=Math.min(width*
room/Math.max(extent.width,1e-9),height*room/Math.max(extent.height,1e-9),512*height),view={scale,x:(extent.west+extent.
width/2)*scale-width/2,y:(extent.north+extent.height/2)*scale-height/2,left:0,top:0,right:width,bottom:height,step:.8,digits:1,
coarseness:1},locator=element("div","leaflet-control ta-locator"),svg=L.SVG.create("svg");for(let[key,value]of[["viewBox",
`0 0 ${width} ${height}`],["width",width],["height",height]])svg.setAttribute(key,value);let add2=(name2,className,attributes)=>{
let shown=L.SVG.create(name2);shown.setAttribute("class",className),Object.entries(attributes).forEach(([key,value])=>shown.
setAttribute(key,value)),svg.append(shown)};add2("path","ta-locator-land",{d:"M0 0"}),atlas2.readyAfter(atlas2.basemap.shapesAt(
atlas2.fineness()).then(({land,visited})=>svg.firstChild.setAttribute("d",fillPath([...land,...visited],view)))),data.hidden.
includes("route")||add2("path","ta-locator-route",{d:routePath(atlas2,view)});let at=([lon,lat])=>({cx:worldX(lon)*scale-
view.x,cy:worldY(lat)*scale-view.y}),others=atlas2.tour.stops.filter(({id:other,position})=>position&&other!==id);for(let{
position}of others.slice(0,MOST_DOTS))add2("circle","ta-locator-dot",{...at(position),r:1.4});return add2("circle","ta-l\
ocator-own",{...at(atlas2.stop(id).position),r:4}),locator.append(svg),map.getContainer().append(locator),locator}function routePath({
route},view){let path3="";for(let leg of route.legs)for(let run2 of leg.runs(view))path3+=run2.map(([,x,y],i)=>`${i?"L":
"M"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");return path3||"M0 0"}function place2(map,locator,id){let{atlas:atlas2}=map,
{stops}=atlas2,own=map.latLngToContainerPoint(stops.latLngOf(atlas2.stop(id))),spot={left:own.x-AROUND,right:own.x+AROUND,
top:own.y-AROUND,bottom:own.y+AROUND},costs=CORNERS2.map(corner=>{locator.dataset.corner=corner;let box2=atlas2.controlBoxes().
at(-1),meets2=boxes2=>boxes2.filter(other=>boxesMeet(box2,other,AIR3)).length;return ON_OWN*(boxesMeet(box2,spot,AIR3)?1:
0)+ON_BADGE2*meets2(stops.squares)+ON_NAME3*meets2(stops.named)+(stops.trace?.under(box2)??0)}),least=Math.min(...costs);
if(least>=ON_OWN){locator.remove();return}locator.dataset.corner=CORNERS2[costs.indexOf(least)],stops.layout()}var SPACE2="http://www.w3.org/2000/svg";var PAGE="M3.5 1.75 H9.75 L12.5 4.5 V14.25 H3.5 Z",KINDS2={meeting:{lines:"M5.75 2.25 A2.4 2.4 0 1 1 5.74 2.25 M1.25 13.\
75 V12.5 A3.5 3.5 0 0 1 4.75 9 H6.75 A3.5 3.5 0 0 1 10.25 12.5 V13.75 M10.5 2.45 A2.4 2.4 0 0 1 10.5 6.85 M11.75 9.15 A3\
.5 3.5 0 0 1 14.75 12.5 V13.75"},quote:{fills:"M2.2 11.5 V8.2 C2.2 5.6 3.6 4.1 6.1 3.6 L6.5 5 C5 5.5 4.4 6.2 4.4 7.6 H6.\
6 V11.5 Z M8.8 11.5 V8.2 C8.8 5.6 10.2 4.1 12.7 3.6 L13.1 5 C11.6 5.5 11 6.2 11 7.6 H13.2 V11.5 Z"},agreement:{lines:`${PAGE}\
 M5.6 9.3 L7.3 11 L10.4 7.2`},absent:{lines:"M6 7.5 L10 11.5 M10 7.5 L6 11.5",dashed:PAGE},fact:{lines:"M2.5 4 H13.5 M2.\
5 8 H13.5 M2.5 12 H9.5"}},RING="M8 2.5 A5.5 5.5 0 1 1 7.99 2.5",DISC="M8 1.75 A6.25 6.25 0 1 1 7.99 1.75 Z",STATUSES={proposed:{
dashed:RING},announced:{lines:RING},agreed:{fills:DISC},signed:{fills:DISC},delivering:{lines:RING,fills:"M8 2.5 A5.5 5.\
5 0 0 1 8 13.5 Z"},delivered:{fills:DISC},ended:{lines:`${RING} M4.5 8 H11.5`},none:{lines:`${RING} M4.2 11.8 L11.8 4.2`}},
isKind=kind=>kind in KINDS2,kindGlyph=kind=>drawn2(KINDS2[kind],"ta-glyph"),statusGlyph=status=>drawn2(STATUSES[status],
"ta-status-glyph");function drawn2({lines,dashed,fills},className){let svg=document.createElementNS(SPACE2,"svg");svg.setAttribute(
"class",className),svg.setAttribute("viewBox","0 0 16 16");for(let[kind,data]of[["fill",fills],["line",lines],["dashed",
dashed]]){if(!data)continue;let path3=document.createElementNS(SPACE2,"path");path3.setAttribute("class",`ta-glyph-${kind}`),
path3.setAttribute("d",data),svg.append(path3)}return svg}var KINDS3=["meeting","agreement","absent","quote","fact"];function firstByKind(items,count){let order=({kind})=>KINDS3.
indexOf(kind);return items.slice(0,count).sort((a,b)=>order(a)-order(b))}function itemRow(item){let row=element("div",`t\
a-item is-${item.kind}`),words2=element("p","");return words2.append(...textOf(item),...endOf(item)),row.append(kindGlyph(
item.kind),words2),row}function textOf({kind,text,speaker,status}){let shown=element("span",kind==="quote"?"ta-said":"",
text);return kind==="quote"?speaker?[shown," ",unbroken("ta-speaker",speaker)]:[shown]:kind==="absent"?[statusOf(status,
": "),shown]:status?[shown,", ",statusOf(status)]:[shown]}function statusOf([status,word],after=""){let shown=element("b",
"ta-status");return shown.append(statusGlyph(status)," ",...nodesOf(word),after),shown}function endOf({inferred,references}){
let end=[];return inferred&&end.push(" ",element("span","ta-inferred",`(${inferred})`)),references.length&&end.push(" ",
unbroken("ta-refs",references.join(", "))),end}var SHORT2=22;function unbroken(className,text){return element("span",text.
length<=SHORT2?`${className} is-unbroken`:className,text)}function pullQuote(item,facts=item.facts){let quote=element("f\
igure","ta-pull"),text=element("blockquote",""),words2=element("p","",item.text);words2.dir=item.isRtl?"rtl":"ltr",text.
append(words2);let line3=element("figcaption",""),parts2=[];for(let[name2,details]of item.people){let person=element("sp\
an","");person.append(element("b","",name2),...nodesOf(details)),parts2.push(person)}for(let fact of facts)parts2.push(element(
"span","",fact));return item.inferred&&parts2.push(element("span","ta-inferred",item.inferred)),parts2.forEach((part2,index)=>line3.
append(...index?[" · ",part2]:[part2])),line3.append(...endOf({references:item.references})),quote.append(text),line3.childNodes.
length&&quote.append(line3),quote.style.setProperty("--length",sizeOf(item.text)),quote}var SIZES=[[70,1.2],[130,1],[220,
.86],[320,.74],[1/0,.62]],sizeOf=text=>SIZES.find(([most])=>text.length<=most)[1];var CELL2=4,MOST_LAND=.006,PLACES=[14,18],SURELY_LAND=.05;async function seaUnder(map,data,route){let shapes=await landsFor(
map,data,fitted(route,data.width*.6,data.height).scale),rings=ringsOf(shapes);return(arrangement,boxes2)=>{let view=viewOf2(
arrangement,route);if(boxes2.some(box2=>isOnLand(box2,view,shapes.lands.terrain)))return!1;let raster=rasterOf2(map,rings,
view);return boxes2.every(box2=>raster.isFree(box2))}}async function seaRaster(map,data,route,arrangement){let found2={...arrangement,
clear:arrangement.clear??{left:0,top:0,right:0,bottom:0}},view=viewOf2(found2,route),raster=rasterOf2(map,ringsOf(await landsFor(
map,data,view.scale)),view),places=map.atlas.tour.stops.map(({position})=>position).filter(Boolean);return{...raster,stops:places.
map(([lon,lat])=>({x:worldX(lon)*view.scale-view.x,y:worldY(lat)*view.scale-view.y}))}}async function landsFor({atlas:atlas2},{
sharpness},scale){return atlas2.basemap.shapesAt(Math.log2(scale/256)+Math.log2(sharpness))}var ringsOf=({land,visited})=>[
...land,...visited];function isOnLand({left,top,right,bottom},view,terrain){let[across,down]=PLACES,count=0;for(let i=0;i<
across*down;i++){let x=left+(right-left)*(i%across+.5)/across,y=top+(bottom-top)*(Math.floor(i/across)+.5)/down;terrain.
at((x+view.x)/view.scale,(y+view.y)/view.scale)&&(count+=1)}return count>SURELY_LAND*across*down}function viewOf2({map,clear},route){
let width=map.width-clear.left-clear.right,height=map.height-clear.top-clear.bottom,{scale}=fitted(route,width,height),centre=[
clear.left+width/2,clear.top+height/2];return{scale,x:(route.west+route.width/2)*scale-centre[0],y:(route.north+route.height/
2)*scale-centre[1],left:0,top:0,right:map.width,bottom:map.height,step:CELL2/2,digits:1,coarseness:CELL2}}function rasterOf2(map,rings,view){
let canvas=document.createElement("canvas");canvas.width=Math.ceil(view.right/CELL2),canvas.height=Math.ceil(view.bottom/
CELL2);let context=canvas.getContext("2d",{willReadFrequently:!0});context.scale(1/CELL2,1/CELL2),context.fill(new Path2D(
fillPath(rings,view)),"evenodd"),context.lineWidth=3*CELL2;for(let leg of map.atlas.route.legs)for(let run2 of leg.runs(
view)){context.beginPath();for(let[,x,y]of run2)context.lineTo(x,y);context.stroke()}let{width,height}=canvas,sums=sumsOf(
context.getImageData(0,0,width,height).data,width,height),within2=(value,most)=>Math.max(0,Math.min(most,value));return{
isFree({left,top,right,bottom}){let[x0,x1]=[Math.floor(left/CELL2),Math.ceil(right/CELL2)].map(x=>within2(x,width)),[y0,
y1]=[Math.floor(top/CELL2),Math.ceil(bottom/CELL2)].map(y=>within2(y,height)),at=(x,y)=>sums[y*(width+1)+x];return at(x1,
y1)-at(x0,y1)-at(x1,y0)+at(x0,y0)<=(x1-x0)*(y1-y0)*MOST_LAND}}}function sumsOf(data,width,height){let sums=new Float64Array(
(width+1)*(height+1));for(let y=0;y<height;y++){let row=0;for(let x=0;x<width;x++)row+=data[4*(y*width+x)+3]/255,sums[(y+
1)*(width+1)+x+1]=sums[y*(width+1)+x+1]+row}return sums}var WIDTHS=[14,12,10,17,20],SIZES2=[2.1,1.8,1.5],AIRS=[44,28,16],STEP5=12,BADGE=20,NAME={across:130,down:16},MOST=.2;async function placeOnSea(map,{
data,route}){let{atlas:atlas2}=map;if(!route||data.hidden.includes("route"))return null;let raster=await seaRaster(map,data,
route,atlas2.arrangement),quote=element("div","leaflet-control ta-pull-on-map");quote.append(pullQuote(data.pull,[data.pull.
place]));let container=map.getContainer();container.append(quote);let size={x:container.clientWidth,y:container.clientHeight},
stops=raster.stops.flatMap(({x,y})=>[{left:x-BADGE,right:x+BADGE,top:y-BADGE,bottom:y+BADGE},{left:x-NAME.across,right:x+
NAME.across,top:y-NAME.down,bottom:y+NAME.down}]),spot=bestSpot(map,quote,{data,size,raster,stops});return spot?(quote.style.
left=spot.left+"px",quote.style.top=spot.top+"px",quote):(quote.remove(),null)}function bestSpot(map,quote,{data,size,raster,
stops}){let length=Number(quote.firstChild.style.getPropertyValue("--length"));for(let type of SIZES2.map(times=>times*data.
type.body)){quote.style.setProperty("--pull",type+"px");for(let air of AIRS)for(let width of WIDTHS){quote.style.width=width*
type*length+"px";let box2={width:quote.offsetWidth,height:quote.offsetHeight};if(box2.width*box2.height>MOST*size.x*size.
y)continue;let spot=spotFor(box2,air,{size,raster,stops});if(spot)return spot}}return null}function spotFor({width,height},air,{
size,raster,stops}){let best=null;for(let top=air;top+height+air<=size.y;top+=STEP5)for(let left=air;left+width+air<=size.
x;left+=STEP5){let off=Math.hypot(left+width/2-size.x/2,top+height/2-size.y/2);if(best&&off>=best.off)continue;let box2={
left:left-air,right:left+width+air,top:top-air,bottom:top+height+air};stops.some(stop2=>boxesMeet(box2,stop2,0))||!raster.
isFree(box2)||(best={left,top,off})}return best}function measuring({sheet,head,imprint},list,known){let remembered=(name2,measure2,memory)=>(width,level=0)=>{let key=`${name2}\
 ${width.toFixed(1)} ${level}`;return memory.has(key)||memory.set(key,measure2(width,level)),memory.get(key)},look=lookOf(
sheet);return{head:remembered(`${look} head`,width=>headAt(head,width),known),imprint:remembered(`${look} imprint`,width=>(imprint?.
classList.toggle("is-column",width<parseFloat(sheet.style.width)-1),heightAt(imprint,width)),known),list:remembered("lis\
t",(width,level)=>level===LABELLED||!list?0:list.height(width,level),new Map)}}var MOST_LINES=3;function headAt(head,width){
let height=heightAt(head,width),title=head?.querySelector("h1");return title&&title.offsetHeight>(MOST_LINES+.5)*parseFloat(
getComputedStyle(title).lineHeight)?1/0:height}function heightAt(part2,width){return part2?(part2.style.width=width+"px",
part2.scrollWidth>part2.clientWidth+1?1/0:exactHeight(part2)):0}function evenColumns(heights,count){let total=heights.reduce((sum,height)=>sum+height,0),[low,high]=[Math.max(...heights,
total/count),total];for(let i=0;i<24;i++){let limit=(low+high)/2;columnsWithin(heights,limit)<=count?high=limit:low=limit}
return startsOf(heights,count,high+.01)}function columnsWithin(heights,limit){let[columns,used]=[1,0];for(let height of heights)
used+height>limit&&used>0&&([columns,used]=[columns+1,0]),used+=height;return columns}function startsOf(heights,count,limit){
let starts=[],left=heights.reduce((sum,height)=>sum+height,0),next=0;for(let columns=count;columns>0&&next<heights.length;columns--){
starts.push(next);let mean=left/columns,used=0;for(;next<heights.length&&used+heights[next]<=limit&&heights.length-next>=
columns&&(used<mean-.01||!restFits(heights,next,columns-1,limit));)used+=heights[next],next+=1;left-=used}return starts}
function restFits(heights,from,columns,limit){return columns>0&&columnsWithin(heights.slice(from),limit)<=columns}function highestColumn(heights,count){
let starts=evenColumns(heights,count);return Math.max(...starts.map((start2,column2)=>heights.slice(start2,starts[column2+
1]).reduce((sum,height)=>sum+height,0)))}function rowsOf(widths,room){let[rows,used]=[1,0];for(let width of widths)used+
width>room&&used>0&&([rows,used]=[rows+1,0]),used+=width;return rows}function columnCount(width,least,gap,entries){let most=Math.
max(1,Math.min(entries,Math.floor((width+gap)/(least+gap)))),rows=Math.ceil(entries/most);return Math.ceil(entries/rows)}var LONG=.45;function filled2(stops,columns,height,least){let counts=stops.map((stop2,index)=>Math.min(least(index),stop2.
items.length)),fits2=()=>fit(stops,counts,columns,height);if(!fits2())return null;let open=stops.map((_,index)=>index);for(;open.
length;){let next=index=>stops[index].items[counts[index]]??0;open.sort((a,b)=>next(a)-next(b)),open=open.filter(index=>counts[index]>=
stops[index].items.length?!1:(counts[index]+=1,fits2()?!0:(counts[index]-=1,!1)))}return counts}function fit(stops,counts,columns,height){
let blocks=stops.flatMap((stop2,index)=>blocksOf(stop2,counts[index],height));return Math.max(0,...blocks)<=height&&columnsWithin(
blocks,height)<=columns}var isLong=(stop2,count,height)=>heightOf2(stop2,count)>LONG*height;function blocksOf(stop2,count,height){
if(!isLong(stop2,count,height))return[heightOf2(stop2,count)];let[first=0,...others]=stop2.items.slice(0,count),blocks=[
stop2.head+first,...others];return blocks[blocks.length-1]+=moreOf(stop2,count)+stop2.padding,blocks}function heightOf2(stop2,count){
let sum=stop2.head+stop2.padding+moreOf(stop2,count);for(let i=0;i<count;i++)sum+=stop2.items[i];return sum}function moreOf({
items,more,bare,hidden},count){return count>=items.length&&!hidden?0:count?more:bare}var StopList=class{constructor(atlas2,data,className){this.atlas=atlas2,this.data=data,this.part="legend",this.element=element(
"ol",`ta-list ${className}`),this.isBesideInsets=!1}show(count,entryOf2){let{legend,moreStops}=this.data,left=legend.length-
count;this.atlas.leftOut.stops=left;let first=legend.slice(0,left?count-1:count).map(entryOf2);if(left){let more=element(
"li","ta-more",this.atlas.counted(moreStops,left));first.push(more,entryOf2(legend.at(-1)))}first.at(-1)?.classList.add(
"is-last"),this.element.replaceChildren(...first)}reset(){}margins(list){let{paddingLeft,paddingRight}=getComputedStyle(
list);return parseFloat(paddingLeft)+parseFloat(paddingRight)}};function spread(list){let entries=[...list.children].filter(
({localName})=>localName==="li"),count=Number(getComputedStyle(list).columnCount)||1;if(count<2||entries.length<=count||
list.querySelector(".is-long"))return;let heights=entries.map(entry=>{let{marginBottom}=getComputedStyle(entry);return entry.
offsetHeight+parseFloat(marginBottom)}),before=exactHeight(list),starts=evenColumns(heights,count).slice(1),mark=isMarked=>{
for(let start2 of starts)entries[start2].classList.toggle("is-first",isMarked),entries[start2-1].classList.toggle("is-la\
st",isMarked)};mark(!0),exactHeight(list)>before+1&&mark(!1)}var LARGEST=1.4,STEPS3=7,SMALLER=[.92,.84,.75],MOST_STOPS=1e3,SAMPLE=40,MOST_ITEMS=3e3,LEAST_ITEMS=3,COLUMN2=27,FEW_STOPS=12,
BRIEF_COLUMN=19,SPARE=.3,LEAST_LIST=20,LEAST_COLUMN=13,SHARE2=.36,SHARE_OF_MANY=.46,BESIDE_INSETS=.75,LESS=.8,MOST_BARE=.45,
MOST_PULL=.3,PULL=1.9,LINE2=1.4,GAP6=.3,AIMS=[1,.97,.94,.9,.85,.78,.7],Itinerary=class extends StopList{constructor(atlas2,data){
super(atlas2,data,"ta-itinerary"),this.most=Math.min(MOST_STOPS,data.legend.length),this.levels=[0,1],this.isBrief=data.
legend.length>FEW_STOPS,this.element.classList.toggle("is-brief",this.isBrief),this.pullPlace=data.pull?"map":null,this.
known=new Map,this.mostItems=Math.max(LEAST_ITEMS,Math.floor(MOST_ITEMS/this.most))}height(width,level){if(width<LEAST_LIST*
this.data.type.body)return 1/0;let area=this.once("area",()=>this.measure(this.data.type.body,1/0)),bare=this.once("bare",
()=>this.measure(this.data.type.note,0)),whole=this.data.width*this.data.height*(this.isBesideInsets?BESIDE_INSETS:1),pull=this.
pullHeight(width)*width,most=(this.isBrief?SHARE_OF_MANY:SHARE2)*whole*LESS**level;return Math.max(Math.min(bare,MOST_BARE*
whole),Math.min(area+pull,most))/width}once(name2,measure2){return this.known.has(name2)||this.known.set(name2,measure2()),
this.known.get(name2)}pullHeight(width){return this.pullPlace!=="list"?0:this.once(`pull ${width.toFixed(1)}`,()=>{this.
element.style.width=width+"px";let pull=this.pullAbove();return this.element.replaceChildren(pull),exactHeight(pull)})}pullAbove(){
let above=element("div","ta-pull-above");return above.style.setProperty("--pull",PULL*this.data.type.body+"px"),above.append(
pullQuote(this.data.pull,[this.data.pull.place])),above}measure(size,limit){let{width}=this.data,count=Math.min(this.most,
SAMPLE);this.prepare(width,size,count);let entries=this.data.legend.slice(0,count).map(stop2=>this.entry(stop2,limit));return this.
element.replaceChildren(...entries),exactHeight(this.element)*width*(this.most/count)}leastHeight(width){return this.prepare(
width,this.data.type.note,1),this.show(Math.min(3,this.most),stop2=>this.entry(stop2,0)),exactHeight(this.element)}settle(width,height){
this.pullHeight(width)>MOST_PULL*height&&(this.pullPlace=null);let{paddingTop,paddingBottom}=getComputedStyle(this.element),
room=height-this.pullHeight(width)-parseFloat(paddingTop)-parseFloat(paddingBottom);for(let aim of AIMS)if(this.fill(width,
room*aim),this.isWithin(height))return;this.bare(width,height)}isWithin(height){return spread(this.element),exactHeight(
this.element)<=height+.01&&this.element.scrollWidth<=this.element.clientWidth+1}fill(width,room){let{body,note}=this.data.
type,most=LARGEST*body,sizes=Array.from({length:STEPS3+1},(_,i)=>most-(most-note)*i/STEPS3),whole=size2=>this.counts(size2,
width,room,()=>1/0),main=(each,least)=>this.counts(each,width,room,index=>Math.min(least,this.data.legend[index].mainEvents)),
[counts,size]=[whole(note),note];if(counts)for(let each of sizes){let found2=whole(each);if(found2){[counts,size]=[found2,
each];break}}else for(let[share,least]of[[1,3],[1,2],[1,1],...SMALLER.map(each=>[each,1])])if(size=share*note,counts=main(
size,least),counts)break;if(counts??=main(size,0),!counts){this.bare(width,room);return}let{stops}=this.sizesAt(size,width);
this.prepare(width,size,this.most);let limit=({number:number2})=>counts[number2-1]??0,isLongAt=stop2=>stop2.number<=stops.
length&&isLong(stops[stop2.number-1],limit(stop2),room);this.show(this.most,stop2=>this.entry(stop2,limit(stop2),isLongAt(
stop2)))}counts(size,width,room,least){let{stops,columns,isReadable}=this.sizesAt(size,width);if(!isReadable&&size>this.
data.type.note)return null;let whole=stops.map(({items})=>items.length);return least(0)===1/0?fit(stops,whole,columns,room)?
whole:null:filled2(stops,columns,room,least)}sizesAt(size,width){return this.once(`sizes ${size} ${width} ${this.pullPlace!==
null}`,()=>this.sizes(size,width))}sizes(size,width){let isReadable=this.prepare(width,size,this.most),legend=this.data.
legend.slice(0,this.most);this.element.replaceChildren(...legend.map(stop2=>this.entry(stop2,1/0)));let zoom=this.element.
getBoundingClientRect().width/width,heightOf3=shown=>shown.getBoundingClientRect().height/zoom,style=getComputedStyle(this.
element.firstChild),line3=size*LINE2;return{stops:legend.map((stop2,index)=>{let shown=this.element.children[index],rows=[
...shown.querySelectorAll(".ta-item")],items=firstByKind(this.eventsOf(stop2),1/0),known=new Map(items.map((item,i)=>[item,
heightOf3(rows[i])+GAP6*size]));return{head:heightOf3(shown.querySelector(".ta-entry-head")),items:this.eventsOf(stop2).
map(item=>known.get(item)),more:this.isBrief?line3/2:line3+GAP6*size,bare:this.isBrief?0:line3+GAP6*size,padding:parseFloat(
style.paddingBottom),hidden:this.leftOf(stop2,1/0)}}),columns:Number(this.element.style.columnCount),isReadable}}bare(width,height){
let size=this.data.type.note*SMALLER.at(-1);this.pullPlace=null;let fits2=count=>(this.prepare(width,size,count),this.show(
count,stop2=>this.entry(stop2,0)),exactHeight(this.element)<=height+.01);fits2(largest(1,this.most,fits2)),spread(this.element)}prepare(width,size,stops){
let{element:list}=this;this.atlas.leftOut.items={},list.style.width=width+"px",list.style.fontSize=size+"px",list.style.
setProperty("--size",size+"px");let inner=list.clientWidth-this.margins(list);return list.style.columnCount=Math.max(1,Math.
min(Math.floor(inner/(this.column()*size)),stops)),inner>=Math.min(LEAST_COLUMN,this.column())*size}column(){let widest=this.
once("widest",()=>this.data.legend.some(({eventCount})=>eventCount)?1/0:this.longest());return Math.min(this.isBrief?BRIEF_COLUMN:
COLUMN2,widest)}longest(){let{element:list}=this,{width,columnCount:columnCount2}=list.style;list.style.columnCount=1,list.
style.width="max-content",list.replaceChildren(...this.data.legend.slice(0,SAMPLE).map(stop2=>this.entry(stop2,0)));let{
fontSize,columnGap}=getComputedStyle(list),widest=Math.max(...[...list.children].map(({scrollWidth})=>scrollWidth));return Object.
assign(list.style,{width,columnCount:columnCount2}),(widest+parseFloat(columnGap))/parseFloat(fontSize)+SPARE}show(count,entryOf2){
super.show(count,entryOf2),this.pullPlace==="list"&&this.element.prepend(this.pullAbove())}eventsOf(stop2){let{pull}=this.
data,events=stop2.events.slice(0,this.mostItems);return!this.pullPlace||pull.number!==stop2.number?events:events.filter(
({id})=>id!==pull.id)}leftOf(stop2,limit){let events=this.eventsOf(stop2),isPulled=this.pullPlace!==null&&this.data.pull.
number===stop2.number;return stop2.eventCount-(isPulled?1:0)-Math.min(limit,events.length)}entry(stop2,limit,isLongEntry=!1){
let{atlas:atlas2,data}=this,entry=element("li"),words2=element("div"),head=element("div","ta-entry-head");head.append(element(
"strong","",stop2.name)," ",this.facts(stop2)),words2.append(head,...firstByKind(this.eventsOf(stop2),limit).map(itemRow));
let left=this.leftOf(stop2,limit);if(left){atlas2.leftOut.items[stop2.number]=left;let more=element("span","ta-more-item\
s",atlas2.counted(data.moreItems,left));this.isBrief?(words2.lastChild.lastChild.localName==="p"?words2.lastChild.lastChild:
head).append(" ",more):words2.append(more)}return entry.append(element("span","ta-badge",String(stop2.number)),words2),entry.
classList.toggle("is-long",isLongEntry),entry}facts({dates,country,leg,beyond}){let line3=element("span","ta-facts"),others=(this.
isBrief?[beyond]:[country,leg,beyond]).filter(Boolean);return line3.append(element("span","ta-when",dates),...others.map(
fact=>` · ${fact}`)),line3}};var NAME_LINES=3,SHORT_NAME=24,LOOKS=[["is-line","is-pile"],["is-dense","is-dense is-pair"],["is-dense is-small","is-den\
se is-pair is-small"],["is-dense is-small is-run"]],LEAST=7,WIDEST3=28,GROWN=[1.3,1.2,1.1],FILLED=.8,GROWS=.9,ROUNDING2=1,
NEARLY=.985,SAMPLE2=120,MOST_STOPS2=1e3,Legend=class extends StopList{constructor(atlas2,data){super(atlas2,data,"ta-leg\
end"),this.most=Math.min(MOST_STOPS2,data.legend.length),this.levels=LOOKS.map((_,level)=>level),this.looks=new Map,this.
frames=new Map,this.factor=1}reset(){this.grow(1)}height(width,level){return Math.min(...LOOKS[level].map(look=>this.heightOf(
look,width)))}settle(width,height,level){this.grow(1);let needed2=this.height(width,level),sizes=GROWN.filter(factor=>factor*
GROWS*needed2<=height*FILLED),fitsAt=factor=>this.grow(factor)&&this.height(width,level)<=height*FILLED;needed2<=height*
FILLED&&this.grow(sizes.find(fitsAt)??1);let looks=LOOKS[level],heights=looks.map(look2=>this.heightOf(look2,width)),look=looks[heights.
indexOf(Math.min(...heights))];this.prepare(look,width);let fits2=count=>(this.show(count,entryOf(look)),this.cutNames(),
exactHeight(this.element)<=height+.01);fits2(this.most)||fits2(largest(1,this.most,fits2)),spread(this.element)}leastHeight(width){
let[look]=LOOKS.at(-1);return this.heightOf(look,width)===1/0?1/0:(this.prepare(look,width),this.show(Math.min(3,this.most),
entryOf(look)),exactHeight(this.element))}grow(factor){let{style}=this.element;for(let size of["name","body","note"])style.
setProperty("--"+size,factor*this.data.type[size]+"px");return this.factor=factor,this}heightOf(look,width){let{natural,
gap,across,down,sizes,margin,highest}=this.measured(look),inner=width-across;if(inner<natural)return 1/0;let share=this.
most/sizes.length;if(look.includes("is-run")){let rows=rowsOf(sizes.map(size=>size.width),inner*NEARLY);return down+rows*
share*sizes[0].height}let columns=columnCount(inner,natural,gap,this.most),heights=sizes.map(({height})=>height);highest.
has(columns)||highest.set(columns,share>1?Math.ceil(this.most/columns)*Math.max(...heights):highestColumn(heights,columns));
let mean=(share*heights.reduce((sum,height)=>sum+height,0)-margin)/columns;return ROUNDING2+down+Math.max(highest.get(columns)-
margin,mean)}prepare(look,width){let{element:list}=this,{natural,gap,across}=this.measured(look);list.className=`ta-list\
 ta-legend ${look}`,list.style.width=width+"px";let inner=width-across;list.style.columnCount=look.includes("is-run")?1:
columnCount(inner,Math.min(natural,inner),gap,this.most)}measured(look){let frame=this.frame(),key=`${this.factor} ${look}`;
return this.looks.has(key)||this.looks.set(key,this.measure(look,frame)),{...this.looks.get(key),...frame}}frame(){let key=lookOf(
this.element.closest(".ta-sheet"));if(!this.frames.has(key)){let style=getComputedStyle(this.element),[across,down]=[["L\
eft","Right"],["Top","Bottom"]].map(sides=>sides.reduce((sum,side)=>sum+parseFloat(style["padding"+side]),0));this.frames.
set(key,{across,down,gap:parseFloat(style.columnGap)||0})}return this.frames.get(key)}measure(look,{across}){let{element:list}=this,
before=list.style.width;list.className=`ta-list ta-legend ${look} is-natural`,list.style.columnCount=1,list.style.width=
"max-content";let entries=this.data.legend.slice(0,Math.min(this.most,SAMPLE2)).map(entryOf(look));list.replaceChildren(
...entries);let size=parseFloat(getComputedStyle(list).fontSize),widest=Math.max(0,...entries.map(({scrollWidth})=>scrollWidth))+
2,natural=Math.max(LEAST*size,Math.min(widest,WIDEST3*size));list.classList.remove("is-natural"),list.style.width=Math.ceil(
natural+across)+"px";let margins=getComputedStyle(entries[0]),[right,bottom]=[margins.marginRight,margins.marginBottom].
map(parseFloat),sizes=entries.map(entry=>{let{width,height}=entry.getBoundingClientRect();return{width:width/this.data.zoom+
right+.5,height:height/this.data.zoom+bottom}});return list.style.width=before,{natural,sizes,margin:bottom,highest:new Map}}cutNames(){
for(let entry of this.element.children){let[name2,badge]=[entry.querySelector("strong"),entry.querySelector(".ta-badge")],
text=badge&&this.data.legend[badge.textContent-1].name;text?.length>SHORT_NAME&&cutToLines(name2,text,NAME_LINES)}}};function entryOf(look){
let isDense=look.includes("is-dense");return stop2=>{let item=element("li"),words2=element("div");words2.append(element(
"strong","",stop2.name)),stop2.country&&!isDense&&words2.append(" ",element("span","ta-country",stop2.country));let facts=element(
"span","ta-facts");facts.append(element("span","ta-when",stop2.dates));for(let fact of isDense?[stop2.beyond]:[stop2.leg,
stop2.beyond])fact&&facts.append(element("span","ta-fact",fact));return words2.append(" ",facts),item.append(element("sp\
an","ta-badge",String(stop2.number)),words2),item}}var UPRIGHT=[.46,.4,.32],WIDE=[.3,.26,.2],GROWN2=[1.3,1.2,1.1,1],SHRUNK=4,SMALLEST=.75,COLUMN3=40,LEAST_WIDTH=15,ROWS2=27,
WHOLE2={hasNotes:!0,hasDetails:!0},WAYS=[WHOLE2,{hasNotes:!1,hasDetails:!0},{hasNotes:!1,hasDetails:!1}],MOST_TRIES=12,StopPage=class{constructor(atlas2,data){
this.atlas=atlas2,this.data=data,this.page=data.stop,this.part="events",this.element=element("section","ta-list ta-page"),
this.isUpright=data.width<=data.height*1.1,this.levels=(this.isUpright?UPRIGHT:WIDE).map((_,level)=>level),this.wholes=new Map,
this.leasts=new Map}reset(){}height(width,level){let{body}=this.data.type;if(width<LEAST_WIDTH*body)return 1/0;let most=(this.
isUpright?UPRIGHT:WIDE)[level]*this.data.width*this.data.height/width,whole=this.measured(this.wholes,width,()=>this.tell(
width,body,WHOLE2,this.page.items));return Math.max(Math.min(whole,most),this.leastHeight(width))}leastHeight(width){let{
note}=this.data.type,first=this.page.items.slice(0,1);return this.measured(this.leasts,width,()=>this.tell(width,note,WAYS.
at(-1),first))}measured(known,width,tell){let key=`${lookOf(this.element.closest(".ta-sheet"))} ${width}`;return known.has(
key)||(tell(),known.set(key,exactHeight(this.element))),known.get(key)}settle(width,height){let{body,note}=this.data.type,
{items}=this.page,fits2=(size2,way2,shown2=items)=>(this.tell(width,size2,way2,shown2),exactHeight(this.element)<=height+
.01&&this.element.scrollWidth<=this.element.clientWidth+1),steps3=Array.from({length:SHRUNK},(_,i)=>body-(body-note)*(i+
1)/SHRUNK);for(let way2 of WAYS)if(fits2(body,way2)&&GROWN2.some(times=>fits2(times*body,way2))||way2!==WHOLE2&&fits2(note,
way2)&&steps3.some(size2=>fits2(size2,way2)))return;let way=WAYS.at(-1),size=fits2(note,way,items.slice(0,1))?note:note*
SMALLEST,first=largest(0,items.length,count=>fits2(size,way,items.slice(0,count))),shown=items.slice(0,first);for(let item of items.
slice(first+1,first+1+MOST_TRIES))fits2(size,way,[...shown,item])&&(shown=[...shown,item]);fits2(size,way,shown)}tell(width,size,way,shown){
let{element:root,page}=this;root.style.width=width+"px",root.style.fontSize=size+"px";let{paddingLeft,paddingRight}=getComputedStyle(
root),inner=width-parseFloat(paddingLeft)-parseFloat(paddingRight),columns=Math.max(1,Math.min(3,Math.floor(inner/(COLUMN3*
size))));root.classList.toggle("is-rows",inner/columns>=ROWS2*size);let pull=shown.find(item=>item===page.items[page.pull]),
sections=element("div","ta-sections");sections.style.columnCount=columns;for(let kind of KINDS3){let items=shown.filter(
item=>item.kind===kind&&item!==pull);items.length&&sections.append(this.section(kind,items,{...way,known:pull?.speaker}))}
let left=page.count-shown.length;this.atlas.leftOut.items=left?{[this.data.number??this.number()]:left}:{},left?sections.
append(element("p","ta-more-items",this.atlas.counted(this.data.moreItems,left))):way.hasNotes&&page.notes.length&&sections.
append(this.notes()),root.replaceChildren(...pull?[pullQuote(pull)]:[],...sections.childElementCount?[sections]:[])}number(){
return this.atlas.index(this.data.fit)+1}section(kind,items,way){let{heading,inferred}=this.page.sections.find(section2=>section2.
kind===kind),label=element("h2","");return label.append(kindGlyph(kind),element("span","",heading)),inferred&&label.append(
" ",element("span","ta-inferred",`(${inferred})`)),section(label,items.map(item=>itemOf(item,way)),kind)}notes(){let lines=this.
page.notes.map(([head,note])=>{let line3=element("p","ta-told");return line3.append(element("b","",head)," ",...nodesOf(
note)),line3});return section(element("h2",""),lines,"note")}};function section(label,items,kind){let[first,...others]=items,
shown=element("section",`ta-section is-${kind}`),body=element("div","ta-told-items");return body.append(first,...others),
shown.append(label,body),shown}function itemOf(item,{hasDetails,known}){let shown=element("div","ta-told"),head=element(
"p",""),title=element(item.kind==="quote"?"span":"b",item.kind==="quote"?"ta-said":"",item.text);item.kind==="fact"?head.
append(...nodesOf(item.text)):head.append(title),item.status&&item.kind!=="absent"&&head.append(", ",statusOf(item.status)),
item.kind==="absent"&&head.prepend(statusOf(item.status,": "));let parts2=[];for(let[name2,details]of item.people){let person=element(
"span","");person.append(element("span","ta-person",name2)),(item.kind!=="quote"||item.speaker!==known)&&person.append(...nodesOf(
details)),parts2.push(person)}item.morePeople&&parts2.push(element("span","",item.morePeople));let separator=item.kind===
"meeting"?"; ":" · ",line3=element("p","ta-told-facts");parts2.forEach((part2,index)=>line3.append(...index?[separator,
part2]:[part2])),item.facts.forEach(fact=>line3.append(...line3.childNodes.length?[" · "]:[],element("span","",fact))),
item.kind==="fact"&&line3.childNodes.length&&head.append(" · ",...line3.childNodes);let lines=line3.childNodes.length?[
line3]:[];return hasDetails&&item.summary&&lines.push(element("p","ta-summary",item.summary)),(lines.at(-1)??head).append(
...endOf(item)),shown.append(head,...lines),shown}var[TITLE_LINES,SUBTITLE_LINES]=[3,3];function headOf(data){if(!data.title)return null;let head=element("header","ta-hea\
d"),title=element("h1","",data.title);if(title.dir="auto",data.number){let line3=element("div","ta-stop-head");line3.append(
element("span","ta-badge",String(data.number)),title),head.classList.add("is-of-stop"),head.append(line3)}else head.append(
title);if(data.subtitle){let subtitle=element("p","ta-subtitle",data.subtitle);subtitle.dir="auto",head.append(subtitle)}
return data.dates&&head.append(element("p","ta-dates",data.dates)),head}function cutHead(head,data){let[title,subtitle]=[
head.querySelector("h1"),head.querySelector(".ta-subtitle")];cutToLines(title,data.title,TITLE_LINES),subtitle&&cutToLines(
subtitle,data.subtitle,SUBTITLE_LINES)}function imprintOf(data){let imprint=element("footer","ta-imprint");data.keys.length&&
imprint.append(keysOf(data.keys));let print=element("p","ta-print");for(let note of data.notes)print.append(element("spa\
n","ta-note-line",note)," ");return data.sources&&print.append(sourcesOf(data.sources)," "),data.credits&&print.append(creditsOf(
data.credits)),print.childNodes.length&&imprint.append(print),imprint.childElementCount?imprint:null}function keysOf(keys){
let list=element("ul","ta-keys");for(let{kind,text}of keys){let key=element("li",`ta-key is-${kind}`);key.append(isKind(
kind)?kindGlyph(kind):element("i"),element("span","",text)),list.append(key)}return list}function dropKeys(imprint,list){
for(let key of imprint?.querySelectorAll(".ta-key")??[]){let kind=[...key.classList].map(name2=>name2.replace(/^is-/,"")).
find(isKind);kind&&!list?.element.querySelector(`.ta-item.is-${kind}`)&&key.remove()}}function creditsOf(pieces2){let line3=element(
"span","ta-credits");return line3.append(...pieces2.map(({text,url})=>url?linkTo(url,text):text)),line3}function linkTo(url,text){
let link=element("a","",text);return link.href=url,link}function sourcesOf({word,isNumbered,list}){let line3=element("sp\
an","ta-sources",word+": ");return list.forEach(({number:number2,text,places,url},index)=>{isNumbered&&line3.append(`[${number2}\
] `),url?line3.append(linkTo(url,text)):line3.append(...nodesOf(text)),places&&line3.append(", ",...nodesOf(places)),line3.
append(index<list.length-1?"; ":".")}),line3}var SHARP=1.5,THINNEST=.5,UNITS=64;function partsOf2(map,data){let sheet=sheetOf(data),container=map.getContainer();container.
replaceWith(paperAround(sheet,data));let parts2={sheet,stage:element("div","ta-stage"),insets:element("div","ta-insets"),
head:headOf(data),imprint:imprintOf(data),list:listOf(map.atlas,data)};parts2.stage.append(container,parts2.insets);let inOrder=[
parts2.stage,parts2.head,parts2.list?.element,parts2.imprint];return sheet.append(...inOrder.filter(Boolean)),parts2}function listOf(atlas2,data){
return data.stop?data.stop.count||data.stop.notes.length?new StopPage(atlas2,data):null:data.legend?.length?data.layout===
"poster"?new Itinerary(atlas2,data):new Legend(atlas2,data):null}function sheetOf(data){let sheet=element("div",`ta-shee\
t is-${data.layout} is-measuring`);sheet.classList.toggle("is-of-stop",typeof data.fit=="string"),sheet.classList.add(...data.
hidden.map(part2=>"is-without-"+part2)),sheet.style.width=data.width+"px",sheet.style.height=data.height+"px",sheet.style.
transform=`scale(${data.zoom})`,sheet.classList.toggle("is-magnified",data.zoom!==1);for(let[name2,size]of Object.entries(
data.type))sheet.style.setProperty(`--${name2}`,size+"px");return sheet.style.setProperty("--short",Math.min(data.width,
data.height)+"px"),sheet.style.setProperty("--hair",hair(data.sharpness)),sheet}function paperAround(sheet,{width,height,
zoom}){let paper=element("div","ta-paper");return paper.style.width=inUnits(width*zoom)+"px",paper.style.height=inUnits(
height*zoom)+"px",paper.append(sheet),paper}function inUnits(length){return Math.floor(length*UNITS)/UNITS}function hair(sharpness){
return Math.max(THINNEST,Math.min(1,SHARP/sharpness))}var CITY2=15e3;function isCityRoute(atlas2,{fit:fit2}){let extent=atlas2.extentOf(Array.isArray(fit2)?fit2:null);if(!extent)
return!1;let[,latitude]=lonLat(0,extent.north+extent.height/2),metres=METRES_AROUND*Math.cos(Math.min(85.0511,latitude)*
Math.PI/180);return Math.max(extent.width,extent.height)*metres<CITY2}async function dropTint(map,data,parts2){let{atlas:atlas2}=map,
key=parts2.imprint.querySelector(".ta-key.is-tint");if(!key||(atlas2.fit(data.fit,!1),await atlas2.basemap.shapesAt(atlas2.
fineness()),atlas2.basemap.isTinted))return!1;let keys=key.parentElement;return key.remove(),keys.childElementCount||keys.
remove(),parts2.imprint.childElementCount||(parts2.imprint.remove(),parts2.imprint=null),!0}var[FAR2,NEAR3]=[5.25,9],APART3=46,SAME2=1e-7;function stopZoom({tour},{id,position:place3}){let[x,y]=worldOf(place3),nearest3=1/0;
for(let{id:other,position}of tour.stops){if(other===id||!position)continue;let[otherX,otherY]=worldOf(position),across=Math.
abs(otherX-x)%1,distance2=Math.hypot(Math.min(across,1-across),otherY-y);distance2>SAME2&&(nearest3=Math.min(nearest3,distance2))}
return Math.max(FAR2,Math.min(NEAR3,Math.log2(APART3/256/nearest3)))}var worldOf=([lon,lat])=>[worldX(lon),worldY(lat)];var WIDE2=1.2,TITLE_WIDTH=8.2,BADGES=.85,FEW_STOPS2=12,SMALLER_BY=.016,SMALLEST_MARKS=.75,[MARGIN2,GUTTER]=[.052,.03];async function arrange(map,loading){
let{atlas:atlas2}=map,data=await loading;data.noStreets&&isCityRoute(atlas2,data)&&data.notes.push(data.noStreets);let route=routeOf(
atlas2,data),sea2=allowsSea(data,route)?seaUnder(map,data,route):null,parts2=partsOf2(map,data);parts2.head&&(parts2.head.
style.width=data.width+"px",cutHead(parts2.head,data)),Object.assign(atlas2,{initialFit:data.fit,sharpness:data.sharpness}),
scaleMarks(atlas2,parts2.sheet),typeof data.fit=="string"&&showStop(atlas2,data.fit);let isSea=await sea2,given={data,parts:parts2,
route,isSea,known:new Map};arrangeParts(map,given),parts2.imprint&&await dropTint(map,data,parts2)&&(given.known.clear(),
arrangeParts(map,given)),await arrangeInsets(map,given,withInsets(map,given)),settleList(given),data.layout==="poster"&&
dropKeys(parts2.imprint,parts2.list),data.stop&&(addLocator(map,data),hideCut(map,data.fit)),addMarks(map,data),addGrounds(
map)}function arrangeParts(map,given,insets=0){let{atlas:atlas2}=map,{data,parts:parts2}=given;restoreList(map,parts2);let sheet=sheetFor(
given,insets);parts2.list&&(parts2.list.isBesideInsets=insets>0);let labels=allowsLabels(atlas2,data),found2=fittedTexts(
atlas2,sheet,given,labels?[LABELLED]:[]);if(found2.level===LABELLED){if(parts2.list.element.remove(),lay(map,sheet,given,
found2,null),labelDates(map,data))return;restoreList(map,parts2),found2=fittedTexts(atlas2,sheet,given,[])}lay(map,sheet,
given,found2,parts2.list)}function restoreList(map,{sheet,list,imprint}){!list||list.element.isConnected||(unlabel(map),
sheet.insertBefore(list.element,imprint))}function sheetFor({data,parts:parts2,isSea},insets){return{insets,isCrowded:insets>
0,width:data.width,height:data.height,kind:data.stop?"stop":data.layout,top:data.safe.top*data.height,bottom:data.safe.bottom*
data.height,only:data.stop?[data.width>WIDE2*data.height?"side":"stacked"]:null,allowsSea:isSea!==null,leastColumn:parts2.
head?TITLE_WIDTH*data.type.title:0}}async function settlePull(map,given,height){let{list}=given.parts;list?.pullPlace!==
"map"||await placeOnSea(map,given)||(list.pullPlace="list",list.known.clear(),arrangeParts(map,given,height))}function withInsets(map,given){
let{data,parts:parts2}=given,short=Math.min(data.width,data.height),[margin,gap]=[MARGIN2*short,GUTTER*short],known=new Map,
choose=height=>{parts2.sheet.classList.add("is-measuring"),parts2.list&&(Object.assign(parts2.list,{isBesideInsets:!0}).
element.hidden=!1);let found2=chosen(sheetFor(given,height),given,parts2.list?.levels??[0],parts2.list);return parts2.sheet.
classList.remove("is-measuring"),found2};return{arrange:height=>arrangeParts(map,given,height),settle:height=>settlePull(
map,given,height),tighten:isTight=>{parts2.sheet.classList.toggle("is-tight",isTight),given.known.clear(),known.clear()},
choose:height=>(known.has(height)||known.set(height,choose(height)),known.get(height)),slotOf:({kind,map:{width}},height)=>({
width,height,left:margin,right:margin,top:gap,bottom:kind==="side"?margin:0,gap})}}function hideCut(map,own){map.on("atl\
asready",()=>{let area=map.getContainer().getBoundingClientRect();for(let{element:element2,badge,description}of map.atlas.
stops.markers.values()){let{left,top,right,bottom}=badge.getBoundingClientRect();!(left>=area.left&&right<=area.right&&top>=
area.top&&bottom<=area.bottom)&&description.id!==own&&(element2.style.display="none")}})}function showStop(atlas2,id){let stop2=atlas2.
stop(id);stop2?.position&&(atlas2.selected=id,atlas2.closeZoom=stopZoom(atlas2,stop2))}function scaleMarks(atlas2,sheet){
let stops=atlas2.tour.stops.filter(({position})=>position).length,scale=Math.max(SMALLEST_MARKS,Math.min(1,1-(stops-FEW_STOPS2)*
SMALLER_BY));sheet.style.setProperty("--marks",scale),atlas2.badgeScale=BADGES*scale}function routeOf(atlas2,{fit:fit2}){
return typeof fit2=="string"?atlas2.stop(fit2)?.position?null:atlas2.extentOf(null):atlas2.extentOf(fit2)}function allowsSea(data,route){
return route!==null&&!data.fit&&data.layout==="plain"&&data.width>WIDE2*data.height}function fittedTexts(atlas2,sheet,given,more){
let{parts:parts2}=given,{list}=parts2,choose=(levels2,of,change)=>chosen({...sheet,...change},given,levels2,of);parts2.sheet.
classList.add("is-measuring"),list&&(list.element.hidden=!1);let levels=[...list?.levels??[0],...more],whole=choose(levels,
list)??giveWay(atlas2,given,FIRST_STEPS,()=>choose(list?.levels??[0],list));if(whole?.waste>MOST_WASTE)return choose(levels,
list,{isCrowded:!0})??whole;if(whole)return whole;if(list){let last=[list.levels.at(-1)],crowded=choose(last,list,{isCrowded:!0});
if(crowded)return crowded;let cut=choose(last,{height:width=>list.leastHeight(width)},{isCut:!0});if(cut)return cut;removeList(
atlas2,parts2)}return choose([0],null)??giveWay(atlas2,given,STEPS2,()=>choose([0],null))??rest(sheet,given)}function giveWay(atlas2,{
parts:parts2,known},steps3,find){for(let[part2,step]of steps3){step(parts2)&&part2&&atlas2.leftOut.parts.push(part2),known.
clear(),parts2.imprint&&!parts2.imprint.textContent&&(parts2.imprint.remove(),parts2.imprint=null);let found2=find();if(found2)
return found2}return null}function chosen(sheet,{parts:parts2,route,isSea,known},levels,list){let texts=measuring(parts2,
list,known);return parts2.list?.reset(),chooseArrangement(sheet,route,texts,levels,found2=>isSea(found2,textBoxes(sheet,
found2,texts)))}function removeList(atlas2,parts2){let{element:removed,part:part2}=parts2.list;removed.remove(),parts2.list=
null,Object.assign(atlas2.leftOut,{stops:0,items:{}}),atlas2.leftOut.parts.push(part2)}function rest(sheet,{parts:parts2,
known}){let texts=measuring(parts2,null,known),used=texts.head(sheet.width)+texts.imprint(sheet.width),height=Math.max(1,
sheet.height-sheet.top-sheet.bottom-used);return{kind:"stacked",side:"below",level:0,column:sheet.width,map:{width:sheet.
width,height},clear:{left:0,top:0,right:0,bottom:0}}}function textBoxes(sheet,{side,column:column2,level},texts){let[left,
right]=side==="left"?[0,column2]:[sheet.width-column2,sheet.width],middle2=sheet.top+texts.head(column2)+texts.list(column2,
level),bottom=sheet.height-sheet.bottom;return[{left,right,top:sheet.top,bottom:middle2},{left,right,top:bottom-texts.imprint(
column2),bottom}]}function lay(map,sheet,given,found2,list){let{atlas:atlas2}=map,{sheet:root,head,imprint}=given.parts,
{kind,side,column:column2}=found2;root.classList.remove("is-measuring",...[...root.classList].filter(name2=>PLACES2.test(
name2))),root.classList.add(`is-${kind}`,`is-text-${side}`);let set=(name2,length)=>root.style.setProperty(name2,length+
"px");set("--top",sheet.top),set("--bottom",sheet.bottom),set("--column",column2),set("--map",found2.map.height),set("--\
insets",sheet.insets),root.classList.toggle("has-insets",sheet.insets>0);for(let part2 of[head,imprint])part2&&(part2.style.
width="");imprint?.classList.toggle("is-column",kind==="side"||kind==="sea"),list&&(list.element.hidden=!0),given.laid={
sheet,found:found2,list},atlas2.arrangement=found2,atlas2.clear=found2.clear,atlas2.covered=coveredBy2(found2),map.invalidateSize(
{animate:!1})}function settleList({parts:{head,imprint},laid:{sheet,found:found2,list}}){if(!list)return;list.element.hidden=
!1;let height=part2=>part2?exactHeight(part2):0,room=sheet.height-sheet.top-sheet.bottom-height(head)-height(imprint)-(found2.
kind==="stacked"?found2.map.height+sheet.insets:0);list.settle(found2.column,room,found2.level),list.element.style.width=
""}function coveredBy2({map:{width,height},clear:{left,top,right,bottom}}){return[{left:0,top:0,right:left,bottom:height},
{left:width-right,top:0,right:width,bottom:height},{left:0,top:0,right:width,bottom:top},{left:0,top:height-bottom,right:width,
bottom:height}].filter(box2=>box2.right>box2.left&&box2.bottom>box2.top)}var PLACES2=/^is-(?:stacked|beside|side|sea|text-\w+)$/;
function addSheet(map,options){map.atlas.loadTour(options.tour);let loading=map.atlas.load(options.file);map.atlas.arrangeWith(
()=>arrange(map,loading))}var FONT=["font-family","font-weight","font-style"];function usedFaces(root){let uses=new Map;return gather2(root,{"font\
-weight":"400","font-style":"normal"},uses),[...uses.values()]}function gather2({attributes,children,text},inherited,uses){
let font={...inherited};for(let key2 of FONT)font[key2]=attributes[key2]??font[key2];for(let child of children)gather2(child,
font,uses);let face=text&&faceFor(font);if(!face)return;let key=`${face.family} ${face.weight} ${face.italic}`,use=uses.
get(key)||{...face,letters:""};use.letters=[...new Set(use.letters+text)].join(""),uses.set(key,use)}function faceFor(font){
let family=nameOf2((font["font-family"]||"").split(",")[0]),italic=isItalic(font["font-style"]),weights=[...document.fonts].
filter(face=>nameOf2(face.family)===family&&isItalic(face.style)===italic).map(face=>Number(face.weight));return weights.
length?{family,italic,weight:nearest2(Number(font["font-weight"]),weights)}:null}function nameOf2(family){return family.
trim().replace(/["']/g,"")}function isItalic(style){return style!=="normal"}function nearest2(weight,weights){let ascending=[
...weights].sort((a,b)=>a-b),above=ascending.filter(one=>one>=weight),below=ascending.filter(one=>one<weight).reverse();
return[...weight<=500?above.filter(one=>one<=500):above,...below,...above][0]}var FORBIDDEN=/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu,ESCAPES={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"\
&quot;","\n":"&#10;","\r":"&#13;","	":"&#9;"};function node(name2,attributes={},children=[]){return{name:name2,attributes,
children,text:null,layer:null}}function textNode(name2,attributes,text){return{name:name2,attributes,children:[],text,layer:null}}
function number(value,digits=2){let unit=10**digits,rounded=Math.round(value*unit)/unit;return String(Math.abs(rounded)<
1/unit?0:rounded)}function paint(property,colour2,opacity=1){let parts2=channels(colour2);if(!parts2||parts2[3]*opacity===
0)return null;let hex=parts2.slice(0,3).map(part2=>Math.max(0,Math.min(255,Math.round(part2))).toString(16).padStart(2,"\
0")).join(""),alpha=parts2[3]*opacity;return{[property]:"#"+hex,...alpha<1&&{[property+"-opacity"]:number(alpha,3)}}}function channels(colour2){
let match=/^(rgba?|color)\((?:srgb )?([^)]*)\)$/.exec(colour2);if(!match)return null;let parts2=match[2].split(/[\s,/]+/).
map(Number);if(match[1]==="color")for(let i=0;i<3;i++)parts2[i]*=255;return parts2.length===3&&parts2.push(1),parts2.length===
4&&parts2.every(Number.isFinite)?parts2:null}function escape(text){return String(text).replace(FORBIDDEN,"").replace(/[&<>"\n\r\t]/g,
sign=>ESCAPES[sign])}function write({name:name2,attributes,children,text},indent=""){let head="<"+name2+Object.entries(attributes).
filter(([,value])=>value!=null&&value!=="").map(([key,value])=>` ${key}="${escape(value)}"`).join("");if(text!==null)return`${indent}${head}\
>${escape(text)}</${name2}>
`;if(!children.length)return`${indent}${head}/>
`;let inside=children.map(child=>write(child,indent+" ")).join("");return`${indent}${head}>
${inside}${indent}</${name2}>
`}var GEOMETRY={path:["d"],rect:["x","y","width","height","rx","ry"],circle:["cx","cy","r"],ellipse:["cx","cy","rx","ry"],
line:["x1","y1","x2","y2"],polyline:["points"],polygon:["points"]},PLAIN_PATH=/^[MLZ\d.\s-]*$/,INHERITED=/^(fill|stroke|paint-order|font)/,
DEFAULTS={"fill-rule":"nonzero","stroke-width":"1","stroke-linecap":"butt","stroke-linejoin":"miter","stroke-miterlimit":"\
4","stroke-dasharray":"none","stroke-dashoffset":"0","paint-order":"normal"};function drawing(svg,matrix,digits,name2){return[
...svg.children].flatMap(child=>parts(child,matrix,digits,name2))}function parts(element2,matrix,digits,name2){let style=getComputedStyle(
element2);if(style.display==="none")return[];let own=style.transform==="none"?matrix:matrix.multiply(new DOMMatrix(style.
transform)),kind=element2.localName;if(kind==="g"){let children=[...element2.children].flatMap(child=>parts(child,own,digits,
name2));if(!children.length)return[];if(children.some(child=>child.layer))return children;let group=node("g",hoisted(children),
children);return style.opacity!=="1"&&(group.attributes.opacity=number(style.opacity,3)),[name2(group,element2)]}if(style.
visibility==="hidden")return[];if(kind==="text")return[words(element2,style,own,digits)];if(!(kind in GEOMETRY))return[];
let geometry=geometryOf(element2,kind,own,digits),look=lookOf2(style,geometry?.transform===void 0?unitOf(own):1);return!geometry||
!look.stroke&&look.fill==="none"?[]:[name2(node(kind,{...geometry,...look}),element2)]}function geometryOf(element2,kind,matrix,digits){
let geometry=Object.fromEntries(GEOMETRY[kind].map(key=>[key,element2.getAttribute(key)]));if(kind==="path"){let d=geometry.
d=outlineOf(element2);if(!d||d==="M0 0")return null;if(unitOf(matrix)&&PLAIN_PATH.test(d))return{d:moved(d,matrix,digits)}}
return{...geometry,transform:transformOf(matrix,digits)}}function moved(d,matrix,digits){let unit=10**digits,{e:dx,f:dy}=matrix,
own=unitOf(matrix),text="",x=0,y=0,isLine=!1;for(let[,command,absoluteX,absoluteY]of d.matchAll(/([MLZ]) *(?:(-?[\d.]+) (-?[\d.]+))?/g)){
if(command==="Z"){text+="z";continue}let toX=Math.round((Number(absoluteX)/own+dx)*unit),toY=Math.round((Number(absoluteY)/
own+dy)*unit);if(command==="M")text+="M"+pair(toX/unit,toY/unit,digits),isLine=!1;else if(toX!==x||toY!==y){let step=pair(
(toX-x)/unit,(toY-y)/unit,digits);text+=(isLine?step.startsWith("-")?"":" ":"l")+step,isLine=!0}[x,y]=[toX,toY]}return text}
function pair(x,y,digits){let[first,second]=[number(x,digits),number(y,digits)];return first+(second.startsWith("-")?"":
" ")+second}function lookOf2(style,unit){let stroke=paint("stroke",style.stroke,Number(style.strokeOpacity)),look={...paint(
"fill",style.fill,Number(style.fillOpacity))||{fill:"none"},"fill-rule":style.fillRule,...stroke,...stroke&&{"stroke-wid\
th":number(parseFloat(style.strokeWidth)/unit,3),"stroke-linecap":style.strokeLinecap,"stroke-linejoin":style.strokeLinejoin,
"stroke-miterlimit":style.strokeMiterlimit,"stroke-dasharray":style.strokeDasharray.replace(/([\d.]+)px/g,(_,length)=>number(
length/unit,5)),"stroke-dashoffset":number(parseFloat(style.strokeDashoffset)),"paint-order":style.paintOrder},opacity:style.
opacity==="1"?null:number(style.opacity,3)};for(let[key,value]of Object.entries(DEFAULTS))look[key]===value&&delete look[key];
return look}function words(element2,style,matrix,digits){return textNode("text",{x:element2.getAttribute("x"),y:element2.
getAttribute("y"),transform:transformOf(matrix,digits),"text-anchor":style.textAnchor==="start"?null:style.textAnchor,"f\
ont-family":style.fontFamily,"font-size":number(parseFloat(style.fontSize)),"font-weight":style.fontWeight==="400"?null:
style.fontWeight,"font-style":style.fontStyle==="normal"?null:style.fontStyle,...lookOf2(style,1)},element2.textContent)}
function hoisted(nodes){let[first,...others]=nodes,shared=Object.entries(first.attributes).filter(([key,value])=>INHERITED.
test(key)&&others.every(other=>other.attributes[key]===value));for(let[key]of shared)for(let{attributes}of nodes)delete attributes[key];
return Object.fromEntries(shared)}function unitOf({a,b,c,d}){let unit=Math.round(1/a);return a===d&&b===0&&c===0&&Math.abs(
unit*a-1)<1e-9?unit:0}function isMove({a,b,c,d}){return a===1&&b===0&&c===0&&d===1}function transformOf(matrix,digits){let{
a,b,c,d,e,f}=matrix;return isMove(matrix)?e||f?`translate(${number(e,digits)} ${number(f,digits)})`:null:`matrix(${[...[
a,b,c,d].map(value=>number(value,6)),number(e,digits),number(f,digits)].join(" ")})`}var LAYERS=[[".ta-sheet","paper","Paper"],[".ta-inset","inset","Inset"],[".ta-map","map","Map"],[".ta-border, .ta-contes\
ted, .ta-coast","borders","Borders and coasts"],[".leaflet-basemap-pane, .leaflet-basemap-pane path","sea-and-land","Sea\
 and land"],[".leaflet-labels-pane","names","Names"],[".leaflet-frames-pane, .ta-frame-ties","frames","Frames"],[".leafl\
et-route-pane","route","Route"],[".leaflet-ties-pane, .leaflet-stops-pane","stops","Stops"],[".ta-marks","marks","Scale \
and north"],[".ta-locator","locator","Locator"],[".ta-pull-on-map","quotation","Quotation"],[".ta-head","title","Title"],
[".ta-legend, .ta-itinerary, .ta-page, .ta-more","legend","Legend"],[".ta-imprint","imprint","Imprint"]],SEA=["","sea-an\
d-land","Sea and land"],OTHER=["","sheet","Sheet"],OBJECTS=[[".ta-land","land","Land"],[".ta-visited","visited","Visited\
 land"],[".ta-lake","lakes","Lakes"],[".ta-grid","grid","Grid"],[".ta-river","rivers","Rivers"],[".ta-border","country-b\
orders","Borders"],[".ta-contested","contested-borders","Contested borders"],[".ta-coast","coasts","Coasts"],["g:has(> .\
ta-leg-casing)","casings","Casings"],["g:has(> .ta-leg)","legs","Legs"],["g:has(> .ta-arrow)","arrows","Arrows"]];function layerOf(element2){
return LAYERS.find(([selector])=>element2.matches(selector))||null}function boxLayerOf(element2){return element2.matches(
".ta-map")?SEA:element2.matches(".ta-sheet")?LAYERS[0]:null}function tag(nodes,layer){if(layer)for(let member of nodes)member.
layer??=layer;return nodes}function gather3(nodes,ids,isWhole){let result=[],open=null;for(let child of nodes){let layer=child.
layer||(isWhole?OTHER:null);if(!layer){open=null,result.push(child);continue}(!open||open.layer!==layer[1])&&(open={layer:layer[1],
group:node("g",{},[])},open.group.attributes={id:ids.take(layer[1]),"inkscape:groupmode":"layer","inkscape:label":layer[2]},
result.push(open.group)),open.group.children.push(child)}return result.map(merged2)}function merged2(layer){let[only]=layer.
children;return!layer.attributes["inkscape:groupmode"]||layer.children.length>1||only.name!=="g"||only.attributes.id?layer:
node("g",{...layer.attributes,...only.attributes},only.children)}function name(shape3,element2,ids){let object=OBJECTS.find(
([selector])=>element2.matches(selector));return object&&(shape3.attributes={id:ids.take(object[1]),"inkscape:label":object[2],
...shape3.attributes}),shape3}function stop(nodes,element2,ids){if(!element2.matches(".ta-stop")||!nodes.length)return nodes;
let number2=(element2.querySelector(".ta-badge")?.textContent||"").replace(/\W+/g,""),title=element2.getAttribute("aria-\
label")||"",label=[".ta-badge",".ta-label"].map(selector=>element2.querySelector(selector)?.textContent).filter(Boolean).
join(" ");return[node("g",{id:ids.take("stop-"+number2),"inkscape:label":label},[...title?[textNode("title",{},title)]:[],
...nodes])]}var Ids=class{constructor(){this.taken=new Map}take(wanted){let count=(this.taken.get(wanted)||0)+1;return this.
taken.set(wanted,count),count===1?wanted:`${wanted}_${count}`}};var SIDES4=["Top","Right","Bottom","Left"],CORNERS3=["TopLeft","TopRight","BottomRight","BottomLeft"],DASHES={dashed:[2,
2],dotted:[1,1]};function boxes(element2,style,frame){return painted2(element2,style,frame,paint("fill",style.backgroundColor))}
function borders(element2,style,frame){return painted2(element2,style,frame,null)}function painted2(element2,style,frame,fill2){
let sides=SIDES4.map(side=>borderOf(style,side));return!fill2&&!sides.some(Boolean)?[]:(style.display==="inline"?[...element2.
getClientRects()]:[element2.getBoundingClientRect()]).flatMap(rect=>box(snapped(rect,frame),style,fill2,sides))}function box(area,style,fill2,sides){
if(area.width<0||area.height<0)return[];let radii=radiiOf(area,style),[first]=sides;if(!(first&&sides.every(border=>border&&
border.key===first.key)))return[...fill2&&area.width&&area.height?[shape2(area,radii,fill2)]:[],...sides.map((border,index)=>border&&
strip(area,sides,index)).filter(Boolean)];let half=first.width/2,line3={fill:"none",...first.stroke},inner=inset(area,half),
innerRadii=radii.map(radius=>Math.max(0,radius-half));return!fill2||first.isSolid?[shape2(inner,innerRadii,{...line3,...fill2})]:
[shape2(area,radii,fill2),shape2(inner,innerRadii,line3)]}function borderOf(style,side){let width=parseFloat(style[`bord\
er${side}Width`]),kind=style[`border${side}Style`],colour2=style[`border${side}Color`],stroke=paint("stroke",colour2);if(!width||
kind==="none"||kind==="hidden"||!stroke)return null;let dashes=DASHES[kind];return{width,key:[width,kind,colour2].join(),
isSolid:!dashes&&!("stroke-opacity"in stroke),isDashed:!!dashes,fill:paint("fill",colour2),stroke:{...stroke,"stroke-wid\
th":width===1?null:number(width),"stroke-dasharray":dashes?dashes.map(part2=>number(part2*width)).join(" "):null}}}function strip({
x,y,width,height},sides,index){let border=sides[index],[top,,bottom]=sides.map(side=>side?.width||0),area=[{x,y,width,height:border.
width},{x:x+width-border.width,y:y+top,width:border.width,height:height-top-bottom},{x,y:y+height-border.width,width,height:border.
width},{x,y:y+top,width:border.width,height:height-top-bottom}][index];if(area.width<=0||area.height<=0)return null;if(!border.
isDashed)return shape2(area,[0,0,0,0],border.fill);let lies=index%2===0,[midX,midY]=[area.x+area.width/2,area.y+area.height/
2];return node("line",{x1:number(lies?area.x:midX),y1:number(lies?midY:area.y),x2:number(lies?area.x+area.width:midX),y2:number(
lies?midY:area.y+area.height),...border.stroke})}function shape2(area,radii,look){let{x,y,width,height}=area,[first]=radii;
return radii.every(radius=>radius===first)?first>0&&Math.abs(width-height)<.01&&first>=width/2-.01?node("circle",{cx:number(
x+width/2),cy:number(y+height/2),r:number(width/2),...look}):node("rect",{x:number(x),y:number(y),width:number(width),height:number(
height),rx:first?number(first):null,...look}):node("path",{d:cornered(area,radii),...look})}function cornered({x,y,width,
height},[a,b,c,d]){let n=value=>number(value),arc=(radius,toX,toY)=>radius?`A${n(radius)} ${n(radius)} 0 0 1 ${n(toX)} ${n(
toY)}`:"";return`M${n(x+a)} ${n(y)}H${n(x+width-b)}${arc(b,x+width,y+b)}V${n(y+height-c)}${arc(c,x+width-c,y+height)}H${n(
x+d)}${arc(d,x,y+height-d)}V${n(y+a)}${arc(a,x+a,y)}Z`}function radiiOf({width,height},style){let radii=CORNERS3.map(corner=>{
let[radius]=style[`border${corner}Radius`].split(" "),value=parseFloat(radius)||0;return radius.endsWith("%")?value/100*
Math.min(width,height):value}),most=Math.max(...radii),room=Math.min(width,height)/2;return most>room?radii.map(radius=>radius*
room/most):radii}function snapped({left,top,right,bottom},{x,y,toX,toY}){let[startX,startY]=[Math.round(left+x),Math.round(
top+y)];return{x:startX+toX,y:startY+toY,width:Math.round(right+x)-startX,height:Math.round(bottom+y)-startY}}function inset({
x,y,width,height},by){return{x:x+by,y:y+by,width:Math.max(0,width-2*by),height:Math.max(0,height-2*by)}}var FEATURES=["font-variant-numeric","font-variant-caps","font-feature-settings"],SPACES=/[ \t\n\r\f]+/g,SAME_CENTRE=.75,
Texts=class{constructor(family){this.family=family,this.range=document.createRange(),this.ascents=new Map}nodes(text,style,frame,line3){
if(!text.data.trim())return[];let lines=this.lines(text,style.whiteSpaceCollapse==="preserve"),look=this.look(style,line3),
isAlone=lines.length===1&&style.display!=="inline"&&text.parentElement.childNodes.length===1;return lines.map(({words:words2,
left,right,top})=>{let anchor=anchorOf(text.parentElement,style,left,right,isAlone),at={start:left,middle:(left+right)/2,
end:right}[anchor],isRtl=style.direction==="rtl";return textNode("text",{x:number(at+frame.x+frame.toX),y:number(Math.round(
top+this.ascent(style)+frame.y)+frame.toY),...look,"text-anchor":anchor==="middle"?"middle":anchor==="end"===isRtl?null:
"end",...!isAlone&&words2.length>1&&{textLength:number(right-left),lengthAdjust:"spacingAndGlyphs"}},cased(words2,style))})}lines(text,keepsSpaces){
return this.spans(text).map(([start2,end])=>{let{data}=text;for(;start2<end&&!data.slice(start2,start2+1).trim();)start2+=
1;for(;end>start2&&!data.slice(end-1,end).trim();)end-=1;let words2=data.slice(start2,end),rects=this.rects(text,start2,
end);return rects.length&&{words:keepsSpaces?words2:words2.replace(SPACES," "),left:Math.min(...rects.map(rect=>rect.left)),
right:Math.max(...rects.map(rect=>rect.right)),top:rects[0].top}}).filter(line3=>line3&&line3.words)}spans(text){let{data}=text;
if(this.rects(text,0,data.length).length<2)return[[0,data.length]];let spans=[],top=null;for(let i=0,next;i<data.length;i=
next){next=i+(data.codePointAt(i)>65535?2:1);let[rect]=this.rects(text,i,next);rect&&((top===null||Math.abs(rect.top-top)>
rect.height/2)&&(spans.push([i,next]),top=rect.top),spans[spans.length-1][1]=next)}return spans}rects(text,start2,end){return this.
range.setStart(text,start2),this.range.setEnd(text,end),[...this.range.getClientRects()].filter(rect=>rect.width||rect.height)}look(style,line3){
let stroke=parseFloat(style.webkitTextStrokeWidth),halo=stroke?paint("stroke",style.webkitTextStrokeColor):null,isPlain=value=>[
"normal","none","auto","0px"].includes(value);return{"font-family":style.fontFamily===this.family?null:style.fontFamily,
"font-size":number(parseFloat(style.fontSize)),"font-weight":style.fontWeight==="400"?null:style.fontWeight,"font-style":isPlain(
style.fontStyle)?null:style.fontStyle,"letter-spacing":isPlain(style.letterSpacing)?null:number(parseFloat(style.letterSpacing),
3),"text-decoration":line3||null,direction:style.direction==="rtl"?"rtl":null,...paint("fill",style.color),...halo&&{...halo,
"stroke-width":number(stroke),"stroke-linejoin":"round","paint-order":"stroke"},style:stylesOf(style,isPlain).join(";")}}ascent(style){
let key=[style.fontStyle,style.fontWeight,style.fontSize,style.fontFamily].join();if(!this.ascents.has(key)){let ruler=document.
createElement("div"),foot=document.createElement("span");for(let property of["fontStyle","fontWeight","fontSize","fontFa\
mily"])ruler.style[property]=style[property];Object.assign(ruler.style,{position:"absolute",left:"0",top:"0",lineHeight:"\
normal",whiteSpace:"nowrap"}),foot.style.display="inline-block",ruler.append("x",foot),document.body.append(ruler);let[letter]=this.
rects(ruler.firstChild,0,1);this.ascents.set(key,foot.getBoundingClientRect().bottom-letter.top),ruler.remove()}return this.
ascents.get(key)}};function stylesOf(style,isPlain){let styles=FEATURES.filter(property=>!isPlain(style.getPropertyValue(
property))).map(property=>`${property}:${style.getPropertyValue(property)}`);return isPlain(style.letterSpacing)||styles.
push("font-variant-ligatures:none"),styles}function anchorOf(element2,style,left,right,isAlone){let isRtl=style.direction===
"rtl",align={start:isRtl?"end":"start",end:isRtl?"start":"end",left:"start",right:"end",center:"middle","-webkit-center":"\
middle"}[style.textAlign]||"start",isPlaced=style.position==="absolute"||/center/.test(`${style.justifyItems} ${style.justifyContent}`);
if(align!=="start"||!isAlone||!isPlaced)return align;let box2=element2.getBoundingClientRect();return Math.abs(box2.left+
box2.right-left-right)<2*SAME_CENTRE?"middle":"start"}function cased(words2,style){let language=document.documentElement.
lang||void 0;switch(style.textTransform){case"uppercase":return words2.toLocaleUpperCase(language);case"lowercase":return words2.
toLocaleLowerCase(language);case"capitalize":return words2.replace(/(^|\s)(\S)/gu,(all,space,letter)=>space+letter.toLocaleUpperCase(
language));default:return words2}}var Walk=class{constructor(root,digits){this.root=root,this.digits=digits,this.ids=new Ids,this.clips=[],this.texts=new Texts(
getComputedStyle(root).fontFamily),this.transforms=new Map}nodes(){return this.withoutTransforms(()=>{let{left,top}=this.
root.getBoundingClientRect(),frame={x:-left,y:-top,toX:0,toY:0};return gather3(this.painted(this.root,frame,""),this.ids,
!0)})}withoutTransforms(work2){let changed=[],all=[this.root,...this.root.querySelectorAll("*")].filter(element2=>element2 instanceof
HTMLElement||element2 instanceof SVGSVGElement);for(let element2 of all){let{transform,transformOrigin}=getComputedStyle(
element2);transform!=="none"&&(this.transforms.set(element2,{matrix:new DOMMatrix(transform),origin:transformOrigin.split(
" ").map(parseFloat)}),changed.push([element2,element2.style.transform]))}for(let[element2]of changed)element2.style.setProperty(
"transform","none","important");try{return work2()}finally{for(let[element2,transform]of changed)element2.style.removeProperty(
"transform"),element2.style.transform=transform}}painted(element2,frame,line3){let style=getComputedStyle(element2),{frame:own,
transform}=this.framed(element2,frame),nodes=element2 instanceof SVGSVGElement?this.drawn(element2,own):this.laidOut(element2,
style,own,line3);return this.wrapped(element2,style,nodes,own,transform)}framed(element2,frame){let moved2=element2===this.
root?null:this.transforms.get(element2);if(!moved2)return{frame,transform:null};let{matrix,origin}=moved2,{left,top}=element2.
getBoundingClientRect(),[x,y]=[Math.round(left+frame.x),Math.round(top+frame.y)];if(isMove(matrix))return{frame:{x:frame.
x-x,y:frame.y-y,toX:frame.toX+x+matrix.e,toY:frame.toY+y+matrix.f},transform:null};let around2=new DOMMatrix().translate(
frame.toX+x+origin[0],frame.toY+y+origin[1]).multiply(matrix);return{frame:{x:-left,y:-top,toX:-origin[0],toY:-origin[1]},
transform:transformOf(around2,this.digits)}}laidOut(element2,style,frame,line3){let own=style.visibility==="hidden"?[]:tag(
boxes(element2,style,frame),boxLayerOf(element2)),later=[],flow=this.flow(element2,style,frame,line3,later);later.sort((a,b)=>a.
z-b.z);let at=later.findIndex(({z})=>z>=0),below=at<0?later.length:at,nodesOf2=entries=>entries.flatMap(({nodes})=>nodes);
return[...own,...nodesOf2(later.slice(0,below)),...flow,...nodesOf2(later.slice(below))]}flow(element2,style,frame,line3,later){
let drawnLine=[line3,lineOf(style)].filter(Boolean).join(" ");return[...element2.childNodes].flatMap(child=>{if(child instanceof
Text)return style.visibility==="hidden"?[]:this.texts.nodes(child,style,frame,drawnLine);if(!(child instanceof HTMLElement||
child instanceof SVGSVGElement))return[];let own=getComputedStyle(child);if(own.display==="none")return[];let nodes=tag(
stop(this.linked(child,this.painted(child,frame,drawnLine)),child,this.ids),layerOf(child));return own.position==="stati\
c"&&own.zIndex==="auto"&&!this.transforms.has(child)?nodes:(later.push({z:Number(own.zIndex)||0,nodes}),[])})}drawn(svg,frame){
let{left,top}=svg.getBoundingClientRect(),{x,y}=snapped(svg.getBoundingClientRect(),frame),matrix=new DOMMatrix().translate(
x-left,y-top).multiply(svg.getScreenCTM()),clean=new DOMMatrix([matrix.a,matrix.b,matrix.c,matrix.d,matrix.e,matrix.f].map(
value=>Math.round(value*1e6)/1e6));return drawing(svg,clean,this.digits,(shape3,element2)=>(tag([shape3],layerOf(element2)),
name(shape3,element2,this.ids)))}wrapped(element2,style,nodes,frame,transform){if(!nodes.length)return nodes;let clip=element2===
this.root?null:this.clip(element2,style,frame),opacity=style.opacity==="1"?null:number(style.opacity,3);if(!clip&&!opacity&&
!transform)return nodes;let group=node("g",{transform,opacity,"clip-path":clip&&`url(#${clip})`},nodes);return group.children=
gather3(nodes,this.ids,!1),clip&&!transform?[group,...borders(element2,style,frame)]:[group]}clip(element2,style,frame){
if(style.overflowX==="visible"||element2 instanceof SVGSVGElement)return null;let isMap=element2.matches(".ta-map");if(!isMap&&
element2.scrollWidth<=element2.clientWidth&&element2.scrollHeight<=element2.clientHeight)return null;let area=snapped(element2.
getBoundingClientRect(),frame),id=this.ids.take(isMap?"map-area":"clip");return this.clips.push(node("clipPath",{id},[shape2(
area,radiiOf(area,style),{})])),id}linked(element2,nodes){return!(element2 instanceof HTMLAnchorElement)||!/^https?:$/.test(
element2.protocol)?nodes:nodes.length?[node("a",{"xlink:href":element2.href},nodes)]:nodes}};function lineOf(style){let line3=style.
textDecorationLine;return line3&&line3!=="none"?line3:""}var SPACES2={xmlns:"http://www.w3.org/2000/svg","xmlns:xlink":"http://www.w3.org/1999/xlink","xmlns:inkscape":"http://ww\
w.inkscape.org/namespaces/inkscape","xmlns:rdf":"http://www.w3.org/1999/02/22-rdf-syntax-ns#","xmlns:cc":"http://creativ\
ecommons.org/ns#","xmlns:dc":"http://purl.org/dc/elements/1.1/"};function toSvg(map,about){let sheet=document.querySelector(
".ta-sheet"),isLarge=parseFloat(sheet.parentElement.style.width)>2*parseFloat(sheet.style.width),walk=new Walk(sheet,isLarge?
3:2),layers=walk.nodes(),box2=[sheet.style.width,sheet.style.height].map(side=>Math.round(parseFloat(side))),root=node("\
svg",{...SPACES2,version:"1.1",width:about.width,height:about.height,viewBox:`0 0 ${box2.join(" ")}`,preserveAspectRatio:"\
none","xml:lang":about.language,"font-family":walk.texts.family},[textNode("title",{},about.title),...about.description?
[textNode("desc",{},about.description)]:[],node("metadata",{},[node("rdf:RDF",{},[work(about)])]),...walk.clips.length?[
node("defs",{},walk.clips)]:[],...layers]);return{drawing:`<?xml version="1.0" encoding="UTF-8"?>
`+write(root),faces:usedFaces(root)}}function work({title,creator,source,language}){let dublin={title,source,language};return node(
"cc:Work",{"rdf:about":""},[textNode("dc:format",{},"image/svg+xml"),node("dc:type",{"rdf:resource":"http://purl.org/dc/\
dcmitype/StillImage"}),node("dc:creator",{},[node("cc:Agent",{},[textNode("dc:title",{},creator)])]),...Object.entries(dublin).
filter(([,text])=>text).map(([key,text])=>textNode("dc:"+key,{},text))])}function addVectors(map){map.atlas.toSvg=about=>toSvg(
map,about)}return __toCommonJS(print_exports);})();
